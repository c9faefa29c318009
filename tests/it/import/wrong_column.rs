//! What stands in a column where something else belongs: asked, with the column that is wrong.

use casustafel::domain::{FactKey, NamePart, State};
use casustafel::import::choices::Choices;
use casustafel::import::headings::Field;
use casustafel::import::plan::{Options, plan};
use casustafel::import::report::{Detail, lines};
use casustafel::import::source::open;

use super::misleading::{planned, rows, today};
use crate::support::reading;

/// What is said of a list: the lines under the counts.
fn said(list: &str) -> String {
    lines(&planned(list.as_bytes()), reading(&State::default(), today()), Detail::Outcome).join("\n")
}

fn list(heading: &str, cell: &str) -> String {
    format!("Roepnaam;Achternaam;Geboortedatum;{heading}\nJan;Bos;1-2-2009;{cell}\n")
}

#[test]
fn a_voorvoegsel_is_made_of_voorvoegsels() {
    let wrong = "fout: dit is geen tussenvoegsel zoals van of de; schrijf alleen dat, of laat de cel leeg";
    for word in ["Kok", "4", "P4A", "van Kok", "M", "1-2-2009"] {
        assert_eq!(rows(list("Tussenvoegsel", word)), [format!("Jan Bos, 2009-02-01, {wrong}")], "{word}");
        let column = format!("kolom Tussenvoegsel: \"{word}\"");
        assert!(said(&list("Tussenvoegsel", word)).contains(&column), "{word}");
    }
    for (word, name) in [
        ("van der", "van der Bos"),
        ("v.d.", "v.d. Bos"),
        ("'t", "'t Bos"),
        ("d'", "d' Bos"),
        ("El", "el Bos"),
        ("op 't", "op 't Bos"),
        ("uit den", "uit den Bos"),
        ("-", "Bos"),
        ("geen", "Bos"),
    ] {
        let said = &rows(list("Tussenvoegsel", word))[0];
        assert!(!said.contains("fout") && said.contains(name.trim_start_matches("d' ")), "{word}: {said}");
    }
}

#[test]
fn the_kind_of_a_school_is_no_school() {
    let wrong =
        "fout: dit is niet de naam van een school; schrijf die voluit, of kies wat er in deze kolom staat";
    for school in ["PRO", "vso", "Praktijkonderwijs", "4", "4B", "info@school.nl"] {
        assert_eq!(rows(list("School", school)), [format!("Jan Bos, 2009-02-01, {wrong}")], "{school}");
    }
    for school in ["PRO Assen", "De Kaap", "Praktijkschool 't Hart", "Pro12", "OPDC"] {
        assert!(!rows(list("School", school))[0].contains("fout"), "{school}");
    }
    // A line above the list that says it gives no school either.
    let above = "School;PRO\n\nRoepnaam;Achternaam;Geboortedatum\nJan;Bos;1-2-2009\n";
    assert_eq!(rows(above), ["Jan Bos, 2009-02-01"]);
}

#[test]
fn a_mentor_under_klas_is_no_class() {
    let wrong = "dit lijkt een naam, adres of opmerking en geen klas; schrijf de klas, of laat de cel leeg";
    for class in [
        "k.smit@school.nl",
        "K. Smit",
        "Smit, K.",
        "Dhr. Smit",
        "mevr. K. de Vries",
        "Kim Smit",
        "06-12345678",
        "zit sinds de herfst twee dagen in de week op stage",
    ] {
        assert_eq!(rows(list("Klas", class)), [format!("Jan Bos, 2009-02-01, {wrong}")], "{class}");
    }
    for class in
        ["4B", "P4A", "Groep Kim", "Maankamer", "Van Gogh", "Team Noord", "3 MKT", "De Vlinders", "4.2"]
    {
        assert_eq!(rows(list("Klas", class)), [format!("Jan Bos, 2009-02-01, {class}")], "{class}");
    }
    // The same name as under Mentor.
    let both = &rows(list("Klas;Mentor", "Aydin;Aydin"))[0];
    assert!(both.contains(wrong) && !both.contains(", Aydin"), "{both}");
}

#[test]
fn a_gemeente_under_klas_and_a_school_under_gemeente_are_asked() {
    let no_class =
        "dit is een gemeente en geen klas; schrijf de klas, of kies zelf dat deze kolom de klas is";
    for place in ["Groningen", "gemeente Assen", "DEN HAAG", "Súdwest-Fryslân", "'s-Hertogenbosch"] {
        assert_eq!(rows(list("Klas", place)), [format!("Jan Bos, 2009-02-01, {no_class}")], "{place}");
        assert!(planned(list("Klas", place).as_bytes()).needs_a_person(), "{place}");
    }
    let no_place = "dit is een school en geen gemeente; schrijf de gemeente, of laat de cel leeg";
    for school in ["Praktijkschool De Kaap", "Het Baken College", "VSO Oost", "De Ring"] {
        let list = list("School;Gemeente", &format!("De Ring;{school}"));
        assert_eq!(rows(&list), [format!("Jan Bos, 2009-02-01, De Ring, {no_place}")], "{school}");
    }
    // A school that stands under Klas; and what may be a class, or a place of no gemeente.
    let own = list("School;Klas", "De Ring;De Ring");
    assert!(rows(&own)[0].contains("geen klas"), "{:?}", rows(&own));
    for class in ["PRO 4", "VSO 3", "Texelgroep", "De Vlinders", "Maan", "Best"] {
        assert_eq!(rows(list("Klas", class)), [format!("Jan Bos, 2009-02-01, {class}")], "{class}");
    }
    for place in ["Groningen", "Oosterwaard", "Best", "Westerwolde (Ter Apel)", "Proostmeer"] {
        let plan = planned(list("Gemeente", place).as_bytes());
        assert_eq!(plan.rows[0].facts.municipality.as_deref(), Some(place));
        assert!(!plan.needs_a_person(), "{place}");
    }
    // A school whose classes are called after islands says so once.
    let source = open(list("Klas", "Terschelling").as_bytes(), None).unwrap();
    let table = source.table(&source.likely_tabs()).unwrap();
    let mut choices = Choices::default();
    choices.choose_column(3, Some(Field::Fact(FactKey::Class)));
    let options = Options { school: Some("De Kaap"), today: today(), for_year: false };
    let chosen = plan(&table, &choices, options, &State::default()).unwrap();
    assert_eq!(chosen.rows[0].facts.class.as_deref(), Some("Terschelling"));
    assert!(!chosen.needs_a_person());
}

#[test]
fn what_is_no_number_of_a_pupil_is_asked() {
    let none =
        "fout: dit is geen leerlingnummer; schrijf het nummer dat de school gebruikt, of laat de cel leeg";
    for number in ["06-12345678", "0612345678", "+31612345678", "050-1234567", "j.bos@school.nl", "Bos"] {
        assert_eq!(
            rows(list("Leerlingnummer", number)),
            [format!("Jan Bos, 2009-02-01, {none}")],
            "{number}"
        );
    }
    let parts =
        "fout: in dit nummer staat een punt of komma; schrijf het zoals de school het kent, zonder leesteken";
    for number in ["12.345", "12,345", "1.234.567", "12.5", "1,23", "12346.5"] {
        assert_eq!(
            rows(list("Leerlingnummer", number)),
            [format!("Jan Bos, 2009-02-01, {parts}")],
            "{number}"
        );
    }
    for number in ["12345", "0012345", "P-1234", "2024.0012", "123456789012", "0001234567"] {
        assert_eq!(
            rows(list("Leerlingnummer", number)),
            [format!("Jan Bos, 2009-02-01, {number}")],
            "{number}"
        );
    }
}

#[test]
fn a_number_behind_a_name_is_that_of_the_pupil() {
    let taken = "het nummer achter de naam is overgenomen als leerlingnummer";
    for name in ["Jan Bos (1001)", "\"Bos, Jan (1001)\"", "Jan Bos [1001]"] {
        let list = format!("Naam;Geboortedatum\n{name};1-2-2009\n");
        assert_eq!(rows(&list), [format!("Jan Bos, 2009-02-01, 1001, {taken}")]);
        assert!(!planned(list.as_bytes()).needs_a_person());
    }
    assert_eq!(
        rows("Roepnaam;Achternaam;Geboortedatum\nJan;Bos (1001);1-2-2009\n"),
        [format!("Jan Bos, 2009-02-01, 1001, {taken}")]
    );
    let both = |behind: &str, number: &str| {
        rows(format!("Naam;Geboortedatum;Leerlingnr\nJan Bos ({behind});1-2-2009;{number}\n"))
    };
    assert_eq!(both("1001", "001001"), ["Jan Bos, 2009-02-01, 001001"]);
    assert_eq!(both("1001", ""), [format!("Jan Bos, 2009-02-01, 1001, {taken}")]);
    let other =
        "fout: achter de naam staat een ander nummer dan in kolom Leerlingnr; maak ze gelijk of haal het weg";
    assert_eq!(both("1001", "1002"), [format!("Jan Bos, 2009-02-01, 1002, {other}")]);
    // Other things in brackets are said as what they are; what somebody is called still counts.
    let brackets = "fout: wat hier tussen haakjes staat, is geen roepnaam; haal het weg";
    assert!(both("17", "1001")[0].ends_with(brackets) && both("P4A", "1001")[0].ends_with(brackets));
    assert_eq!(both("Jantje", "1001"), ["Jantje Bos, 2009-02-01, 1001"]);
}

#[test]
fn a_fault_in_a_name_names_the_column_that_is_wrong() {
    let list = |row: &str| format!("Roepnaam;Achternaam;Geboortedatum\n{row};1-2-2009\n");
    for (row, place) in [
        (";Bos", "kolom Roepnaam: de roepnaam ontbreekt; vul die in"),
        ("Jan;", "kolom Achternaam: de achternaam ontbreekt; vul die in"),
        ("Zo\u{fffd};Bos", "kolom Roepnaam: \"Zo\u{fffd}\": de naam heeft vreemde tekens"),
        ("Jan;Bo*s", "kolom Achternaam: \"Bo*s\": de naam heeft vreemde tekens"),
        ("Sam en Sem;Bos", "kolom Roepnaam: \"Sam en Sem\": hier staat meer dan één naam"),
        ("nieuwe leerling;Bos", "kolom Roepnaam: \"nieuwe leerling\": dit is niet de naam van een leerling"),
        ("Jan;onbekend", "kolom Achternaam: \"onbekend\": dit is niet de naam van een leerling"),
        ("Jan Bos;Bos", "kolom Roepnaam: \"Jan Bos\": hier staat de hele naam"),
        ("Jan Bos;Jan Bos", "kolom Roepnaam: \"Jan Bos\": hier staat de hele naam"),
    ] {
        assert!(said(&list(row)).contains(place), "{row}: {}", said(&list(row)));
    }
    // One word in both may be a name, or one cell over two columns: it counts, and is told.
    let same = "roepnaam en achternaam zijn hetzelfde; kijk na of de naam klopt";
    assert_eq!(rows(list("Ali;Ali")), [format!("Ali Ali, 2009-02-01, {same}")]);
}

#[test]
fn a_day_on_which_a_pupil_leaves_that_cannot_be_is_told() {
    let exit = |day: &str| rows(list("Uitstroomdatum", day));
    let told = |said: &str| [format!("Jan Bos, 2009-02-01, {said}")];
    assert_eq!(exit("31-7-2026"), told("deze dag is voorbij; kijk na of de leerling nog op school is"));
    assert_eq!(exit("31-7-2027"), ["Jan Bos, 2009-02-01"]);
    assert_eq!(exit("31-1-2039"), ["Jan Bos, 2009-02-01"]);
    let age =
        |age: u32| told(&format!("met deze geboortedatum is de leerling dan {age} jaar; kijk na wat klopt"));
    assert_eq!(exit("1-2-2039"), age(30));
    assert_eq!(rows(list("Uitschrijfdatum", "31-1-2021")), age(11));
    assert_eq!(rows(list("Uitschrijfdatum", "1-2-2021")), ["Jan Bos, 2009-02-01"]);
    // Whoever is deregistered is no pupil who should have left.
    assert_eq!(rows(list("Uitstroomdatum;Uitschrijfdatum", "31-7-2026;1-8-2026")), ["Jan Bos, 2009-02-01"]);
    let later = "deze dag moet nog komen; kijk na of de leerling al is uitgeschreven, of dat dit de verwachte uitstroom is";
    assert_eq!(rows(list("Uitschrijfdatum", "31-7-2027")), told(later));
    assert_eq!(rows(list("Uitschrijfdatum", "25-11-2026")), ["Jan Bos, 2009-02-01"]);
    let entry = "dit is voor de dag van inschrijving, 1-8-2025; kijk na wat klopt";
    for heading in ["Inschrijfdatum;Uitschrijfdatum", "Datum inschrijving;Datum uitschrijving"] {
        assert_eq!(rows(list(heading, "1-8-2025;1-8-2024")), told(entry));
        assert_eq!(rows(list(heading, "1-8-2025;1-8-2026")), ["Jan Bos, 2009-02-01"]);
    }
    assert!(planned(list("Uitstroomdatum", "31-7-2026").as_bytes()).is_doubtful());
}

#[test]
fn a_class_of_another_leerjaar_is_told() {
    let told = |class: &str, year: u8| {
        [format!("Jan Bos, 2009-02-01, {class}, bij deze klas staat leerjaar {year}; kijk na wat klopt")]
    };
    assert_eq!(rows(list("Klas;Leerjaar", "4B;2")), told("4B", 2));
    assert_eq!(rows(list("Klas;Leerjaar", "P4A;5")), told("P4A", 5));
    for class in ["2B", "P2", "Maankamer", "1-2", "12", "K10"] {
        assert_eq!(
            rows(list("Klas;Leerjaar", &format!("{class};2"))),
            [format!("Jan Bos, 2009-02-01, {class}")]
        );
    }
    // Where the figure is a group and no leerjaar, in most rows another one stands beside it.
    let row = |(at, name): (usize, &&str)| format!("{name};Bos;{}-2-2009;{};{}\n", at + 1, at + 1, 4);
    let groups: String = ["Abe", "Bea", "Cas", "Dox", "Eva"].iter().enumerate().map(row).collect();
    let groups = rows(format!("Roepnaam;Achternaam;Geboortedatum;Klas;Leerjaar\n{groups}"));
    assert!(groups.iter().all(|row| !row.contains("leerjaar")), "{groups:?}");
}

#[test]
fn a_voorvoegsel_is_never_lost() {
    // What a list of a municipality calls its column, and one that nobody knows.
    for heading in ["Voorvoegsels geslachtsnaam", "Vgsl.", "Tussen"] {
        let list = format!(
            "Roepnaam;{heading};Achternaam;Geboortedatum\nFleur;van den;Berg;1-2-2009\nDaan;;Akker;2-2-2009\n\
             Ilias;el;Amrani;3-2-2009\n"
        );
        assert_eq!(
            rows(list),
            ["Fleur van den Berg, 2009-02-01", "Daan Akker, 2009-02-02", "Ilias el Amrani, 2009-02-03"],
            "{heading}"
        );
    }
    let other = "Roepnaam;Soort;Achternaam;Geboortedatum\nFleur;D;Berg;1-2-2009\nDaan;S;Akker;2-2-2009\n";
    assert_eq!(rows(other)[0], "Fleur Berg, 2009-02-01");
    // Behind the given name, also with what somebody is called in brackets.
    for name in ["Amrani, Ilias el", "Amrani, I. (Ilias) el", "Amrani, Ilias el (100236)"] {
        let list = format!("Naam;Geboortedatum\n\"{name}\";1-2-2009\n");
        let plan = planned(list.as_bytes());
        assert_eq!(plan.rows[0].facts.name_prefix, NamePart::new("el"), "{name}: {:?}", rows(&list));
    }
}

#[test]
fn who_has_a_reason_to_have_left_is_asked_when() {
    let when = "fout: hier staat dat de leerling is uitgeschreven en niet per wanneer; vul de datum in, of sla de regel over";
    let reason = list("Reden uitschrijving", "diploma");
    assert_eq!(rows(&reason), [format!("Jan Bos, 2009-02-01, {when}")]);
    assert!(!said(&reason).contains("diploma"), "{}", said(&reason));
    assert_eq!(
        rows(list("Reden uitschrijving;Uitschrijfdatum", "diploma;1-8-2026")),
        ["Jan Bos, 2009-02-01"]
    );
    assert_eq!(rows(list("Reden vertrek", "-")), ["Jan Bos, 2009-02-01"]);
    for (heading, word) in [("Status", "uit"), ("Klas", "UIT"), ("Klas", "weg")] {
        assert!(
            rows(list(heading, word))[0].contains("fout: hier staat dat de leerling van school is"),
            "{word}"
        );
    }
}

#[test]
fn headings_of_a_municipality_and_a_school_are_known() {
    let list = "Naam inwoner;Geboortedatum;School van inschrijving;Groep/klas;Leeftijd op 1 okt;Tel.;Mobiel leerling\n\
                Jan Bos;1-2-2009;De Boeg;4A;14;0592-123456;06-12345601\n";
    let said = &rows(list)[0];
    assert!(
        said.starts_with("Jan Bos, 2009-02-01, De Boeg, 4A, met deze geboortedatum is iemand 17 jaar"),
        "{said}"
    );
    let plan = planned(list.as_bytes());
    assert_eq!(plan.rows[0].facts.phone.as_deref(), Some("06-12345601"));
}
