//! What a user reads about a list.

use casustafel::domain::{Fact, PupilId};
use casustafel::import::json;
use casustafel::import::plan::{Options, plan_file as plan};
use casustafel::import::report::{Detail, lines, refusal};

use super::plan::{BRAM, SANNE, import, planned, set, today};
use crate::support::reading;

const NEXT: &str = "Leerlingnr;BSN;Naam;Geb.datum;Klas;Hobby;Opmerkingen;Mentor;Verwachte uitstroom\n\
    101;123456782;Meulen, Sanne van der;1-3-2009;5a;lezen;x;Jan;juli 2027\n\
    103;;Ng, Mai;4-4-2009;111222333;;;;\n\
    ;;Bram 't Hart;6-6-2008;;;;;\n\
    105;;Jan Bos;31-2-2009;;;;;straks\n";

#[test]
fn the_report_tells_what_happens_to_every_row_and_column() {
    let mut state = casustafel::domain::State::default();
    import(&mut state, &[SANNE, BRAM, "104;Lia;d';Ancona;7-7-2008;4b;;;;\n"].concat());
    set(&mut state, 1, Fact::Class("4b".into()));
    let options = Options { school: Some("praktijkschool de kaap"), today: today(), for_year: false };
    let plan = plan(NEXT.as_bytes(), options, &state).unwrap();
    let expected = "\
1 nieuw, 1 gewijzigd, 1 twijfel, 1 fout

Nieuw
  regel 3: Mai Ng

Gewijzigd
  regel 2: Sanne van der Meulen (L-001)
    klas: 4b → 5a

Twijfel, niet overgenomen
  regel 4: Bram 't Hart: dezelfde naam als Bram 't Hart (L-002), maar een andere geboortedatum; kijk na wat klopt, \
of voer de leerling zelf in

Fout, niet overgenomen
  regel 5, kolom Geb.datum: \"31-2-2009\": deze dag bestaat niet; schrijf dag, maand en jaar, zoals 21-3-2009
  regel 5, kolom Verwachte uitstroom: \"straks\": dit is geen datum; schrijf die als 31-7-2027 of juli 2027

Cel niet overgenomen, de rest van de regel telt gewoon mee
  regel 2, kolom Mentor: \"Jan\": deze naam staat niet precies zo in Netwerk; geef de rol in het programma
  regel 3, kolom Klas: dit lijkt een burgerservicenummer en is niet overgenomen

Niet meer op de lijst van de school, er verandert niets aan hen
  Lia d'Ancona (L-003)

Kolommen
  kolom BSN: niet overgenomen, een burgerservicenummer mag hier niet worden bewaard
  kolom Klas: 1 waarde niet overgenomen, het lijkt een burgerservicenummer
  kolom Hobby: niet overgenomen, deze kolom is niet bekend
  kolom Opmerkingen: niet overgenomen, vrije tekst bevat vaak medische gegevens";
    assert_eq!(lines(&plan, reading(&state, today()), Detail::Plan).join("\n"), expected);
    let outcome = lines(&plan, reading(&state, today()), Detail::Outcome).join("\n");
    assert!(!outcome.contains("Mai Ng") && outcome.contains("klas: 4b → 5a"));
    let json = serde_json::to_string(&json::report(&plan, &json::File::default(), reading(&state, today())))
        .unwrap();
    for text in [outcome, json.clone()] {
        assert!(!text.contains("123456782") && !text.contains("111222333"));
    }
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["counts"]["changed"], 1);
    assert_eq!(
        json["rows"][0]["changes"][0],
        serde_json::json!({"field": "class", "from": "4b", "to": "5a"})
    );
    assert_eq!(json["rows"][2]["doubt"]["reason"], "same_name");
    assert_eq!(json["rows"][2]["number"], PupilId(2).to_string());
    assert_eq!(json["rows"][3]["faults"][0]["column"], "Geb.datum");
    assert_eq!(json["missing"], serde_json::json!(["L-003"]));
}

/// What is recorded is said, for undo takes it back; and a cell that is left out is named.
#[test]
fn the_report_says_what_is_only_remembered_and_what_is_left_out_of_a_row() {
    let mut state = casustafel::domain::State::default();
    import(&mut state, &[SANNE, BRAM].concat());
    set(&mut state, 1, Fact::Class("5b".into()));
    let list = [SANNE.replace("4a", "5b"), BRAM.replace("2027;", "2027;dagbesteding")].concat();
    let plan = planned(&state, &list);
    let expected = "\
2 gelijk; bij 1 leerling wordt alleen onthouden wat de lijst nu zegt

Gelijk
  regel 2: Sanne van der Meulen (L-001)
    klas: de lijst zegt nu ook 5b, dat wordt onthouden

Cel niet overgenomen, de rest van de regel telt gewoon mee
  regel 3, kolom Bestemming: \"dagbesteding\": deze bestemming is niet bekend; gebruik een woord als regulier werk, \
beschut werk, werk met opleiding, entree, mbo 2, arbeidsmatige dagbesteding of onbekend, of laat de cel leeg";
    assert_eq!(lines(&plan, reading(&state, today()), Detail::Outcome).join("\n"), expected);
    let json =
        serde_json::to_value(json::report(&plan, &json::File::default(), reading(&state, today()))).unwrap();
    assert_eq!(json["counts"]["remembered"], 1);
    assert_eq!(json["rows"][0]["remembered"], serde_json::json!(["class"]));
    assert_eq!(json["rows"][1]["remarks"][0]["value"], "dagbesteding");
    // A second time there is nothing left to remember, and nothing to undo.
    import(&mut state, &list);
    assert_eq!(planned(&state, &list).command(), None);
}

#[test]
fn a_file_that_is_no_list_gets_one_clear_sentence() {
    let state = casustafel::domain::State::default();
    for (bytes, start) in [
        (b"%PDF-1.4".as_slice(), "Dit is een PDF"),
        (b"", "Het bestand is leeg"),
        (b"Naam;Klas\n", "Er staan alleen kopjes"),
        (b"Naam;Geb.datum\nJan Bos;1-1-2009\n", "Het is niet duidelijk van welke school"),
        (b"\"Naam;Geb.datum\nJan Bos;1-1-2009\n", "De aanhalingstekens kloppen niet vanaf regel 1"),
    ] {
        let why = plan(bytes, Options { school: None, today: today(), for_year: false }, &state).unwrap_err();
        assert!(refusal(&why).starts_with(start), "{}", refusal(&why));
    }
    assert_eq!(planned(&state, SANNE).counts().new, 1);
}
