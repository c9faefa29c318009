//! A file of a werkwijze with faults: each is named with its place, all at once, and says what to do.

use casustafel::framework::{Fault, STANDARD, read};
use casustafel::text;
use chrono::NaiveDate;

/// What is said of the standard with this text in the place of that one, without the place.
fn said(from: &str, to: &str) -> Vec<String> {
    let sentences = faults(&changed(from, to)).into_iter().map(|fault| sentence(&fault));
    sentences.map(|said| said.split_once(": ").unwrap().1.to_owned()).collect()
}

fn changed(from: &str, to: &str) -> String {
    assert!(STANDARD.contains(from), "{from}");
    STANDARD.replacen(from, to, 1)
}

fn faults(file: &str) -> Vec<Fault> {
    read(file).err().unwrap_or_default()
}

fn sentence(fault: &Fault) -> String {
    text::framework::fault(fault, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap())
}

#[test]
fn each_kind_of_fault_has_its_sentence() {
    let table = [
        (
            "naam = \"standaard\"",
            "naam = \"standaard",
            "dit is niet te lezen. Kijk of er een aanhalingsteken, haakje of = ontbreekt; zo hoort het: nazorg = { maanden = 24, bron = \"003:138\" }.",
        ),
        (
            "naam = \"standaard\"",
            "naam = \"standaard\"\nnaam = \"nog eens\"",
            "deze naam staat twee keer in het bestand. Haal er een weg.",
        ),
        ("[aantallen]", "[aantalen]\n[aantallen]", "aantalen bestaat hier niet. Bedoelt u aantallen?"),
        ("lang-thuis = {", "lang-tuis = {", "lang-tuis bestaat hier niet. Bedoelt u lang-thuis?"),
        ("naam = \"standaard\"", "", "naam ontbreekt. Zet dat erbij."),
        (
            "nazorg = { maanden = 24,",
            "nazorg = { maand = 24, maanden = 24,",
            "maand bestaat hier niet. Bedoelt u maanden?",
        ),
        (
            "nazorg = { maanden = 24, bron = [\"003:138\", \"002:671-673\"] }",
            "nazorg = { maanden = 24 }",
            "termijnen.nazorg.bron ontbreekt. Zet dat erbij.",
        ),
        (
            "nazorg = { maanden = 24,",
            "nazorg = { maanden = \"24\",",
            "achter termijnen.nazorg.maanden hoort een heel getal.",
        ),
        (
            "{ maanden = [1, 3, 6, 12, 24],",
            "{ maanden = 24,",
            "achter termijnen.nazorgcontact.maanden hoort een rijtje hele getallen tussen [ ].",
        ),
        (
            "{ maanden = [1, 3, 6, 12, 24],",
            "{ maanden = [1, 6, 3],",
            "de getallen achter termijnen.nazorgcontact.maanden lopen niet op. Zet het kleinste vooraan.",
        ),
        (
            "nazorg = { maanden = 24,",
            "nazorg = { maanden = 240,",
            "termijnen.nazorg.maanden is 240, en kan 1 tot en met 120 zijn.",
        ),
        (
            "monitor = { leeftijd = 27,",
            "monitor = { leeftijd = -27,",
            "leeftijden.monitor.leeftijd is -27, en kan 16 tot en met 27 zijn.",
        ),
        (
            "naam = \"VSO-school\"",
            "naam = \"\"",
            "achter partij.naam staat niets. Vul het in, of haal de regel weg.",
        ),
        (
            "naam = \"VSO-school\"",
            "naam = \"Praktijkschool\"",
            "partij.naam is twee keer praktijkschool. Geef een van de twee iets anders.",
        ),
        (
            "code = \"school_vso\"",
            "code = \"school_pro\"",
            "partij.code is twee keer school_pro. Geef een van de twee iets anders.",
        ),
        (
            "heeft-dossier = true\nbron = \"003:236-237\"",
            "heeft-dossier = \"ja\"\nbron = \"003:236-237\"",
            "achter partij.heeft-dossier hoort true of false.",
        ),
        ("partij = \"jeugd\"", "partij = \"jeugt\"", "grondslag.partij kent jeugt niet. Bedoelt u jeugd?"),
        (
            "bron = \"003:156\"",
            "bron = \"bladzijde 3\"",
            "bladzijde 3 is geen bron. Schrijf bijvoorbeeld \"003:138\", \"wet: Jeugdwet\", \"web: nji.nl\" of \"keuze: waarom\".",
        ),
        ("bron = \"004:229\"", "bron = \"005:229\"", "onder [bronnen] staat geen 005. Zet de titel erbij."),
        (
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"",
            "wanneer = \"waakvlam:nodig -fase:afgesloten stand:open\"",
            "bij stand: 'stand:' is geen filterwoord. Kies uit status, contact, school, gemeente, onderwijs, leerjaar, profiel, bestemming, regisseur, waakvlam, jobcoach, mentor, leeftijd, uitstroom, uitgeschreven, verschoven, afspraak, besproken, contact-laat, signaal, indicatie, overdracht, inschrijving, fase, nazorg, grondslag, zonder-grondslag, let-op of weergave.",
        ),
        (
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"",
            "wanneer = \"waakvlam:nodig -fase:afgesloten sanne\"",
            "een regel zoekt niet op naam, en hier staat sanne. Schrijf een filterwoord met een dubbele punt.",
        ),
        (
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"",
            "wanneer = \"uitstroom:dit-schooljaar\"",
            "dit betekent morgen iets anders dan vandaag, en een regel wordt één keer gelezen. Noem een dag voluit, of gebruik een toets.",
        ),
        (
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"",
            "wanneer = \"-let-op:geen-gehoor\"",
            "een let-op kan niet naar een let-op vragen. Schrijf op waar die naar kijkt.",
        ),
        (
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"\n",
            "",
            "deze regel zegt niet wanneer. Zet er wanneer of toets bij.",
        ),
        (
            "toets = \"geen-gehoor\"\n",
            "",
            "deze let-op noemt een dag, naam of aantal, en dat vindt alleen toets = \"geen-gehoor\".",
        ),
        (
            "toets = \"geen-gehoor\"",
            "toets = \"geen-gehor\"",
            "let-op.toets kent geen-gehor niet. Bedoelt u geen-gehoor?",
        ),
        (
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"",
            "wanneer = \"waakvlam:nodig -fase:afgesloten\"\ntoets = \"geen-gehoor\"",
            "deze let-op noemt geen dag, naam of aantal. Haal de toets weg, of geef de regel een eigen id.",
        ),
        (
            "{leerjaren.doelgroepregister}",
            "{leerjaren.doelgroepregist}",
            "{leerjaren.doelgroepregist} is geen getal van dit bestand. Bedoelt u {leerjaren.doelgroepregister}?",
        ),
        (
            "{leerjaren.doelgroepregister}",
            "{leeftijden.monitor}",
            "leeftijden.monitor is bij instellingen te veranderen, en een voorwaarde leest het één keer. Gebruik een toets.",
        ),
        (
            "id = \"owner_left\"",
            "id = \"holder_left\"",
            "deze let-op noemt een dag, naam of aantal, en dat vindt alleen toets = \"rol-van-wie-weg-is\".",
        ),
        ("cijfer = 6", "cijfer = 5", "weergave.cijfer is twee keer 5. Geef een van de twee iets anders."),
        ("cijfer = 6", "cijfer = 0", "weergave.cijfer is 0, en kan 1 tot en met 9 zijn."),
        (
            "filter = \"contact-laat:ja\"",
            "filter = \"contact-laat:soms\"",
            "bij soms: 'soms' past niet bij contact-laat. Kies uit ja of nee.",
        ),
    ];
    let mut wrong = vec![];
    for (from, to, sentence) in table {
        let said = said(from, to);
        if !said.iter().any(|one| one == sentence) || said.len() > 2 {
            wrong.push((to, said));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn all_faults_are_named_at_once_in_the_order_of_the_file() {
    let file = changed("lang-thuis = { maanden = 3", "lang-thuis = { maanden = 300")
        .replacen("id = \"owner_left\"\ntoets", "id = \"owner_left\"\ntets", 1)
        .replacen("[[partij]]\ncode = \"overig\"", "[[partij]]\ncode = \"anders\"", 1)
        .replacen("cijfer = 6\n", "", 1);
    let lines: Vec<&str> = file.lines().collect();
    let told: Vec<(&str, String)> =
        faults(&file).iter().map(|fault| (lines[fault.line - 1], sentence(fault))).collect();
    let expected = [
        ("lang-thuis = {", "is 300, en kan 1 tot en met 24 zijn"),
        ("[[partij]]", "ontbreekt de rij met code = \"overig\""),
        ("code = \"anders\"", "partij.code kent anders niet"),
        ("[[let-op]]", "zegt niet wanneer"),
        ("tets = ", "tets bestaat hier niet. Bedoelt u toets?"),
        ("[[weergave]]", "weergave.cijfer ontbreekt"),
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for ((line, said), (on, what)) in told.iter().zip(expected) {
        assert!(line.starts_with(on) && said.contains(what), "{line}: {said}");
    }
    let at = STANDARD.lines().position(|line| line.starts_with("lang-thuis")).unwrap() + 1;
    let first = told.first().unwrap().1.clone();
    assert!(first.starts_with(&format!("Regel {at}, teken ")), "{first}");
}

#[test]
fn a_file_that_is_something_else_says_what_it_lacks() {
    let told: Vec<String> = faults("").iter().map(sentence).collect();
    for what in
        ["naam ontbreekt", "bronnen ontbreekt", "termijnen ontbreekt", "code = \"early\"", "code = \"uwv\""]
    {
        assert!(told.iter().any(|said| said.contains(what)), "{what}: {told:#?}");
    }
    for (wrong, what) in [
        ("fase = 3", "achter fase hoort niets"),
        ("let-op = [3]", "achter let-op hoort een rij"),
        (
            "[[fase]]\nwoorden = 3",
            "achter fase.woorden hoort een tekst tussen aanhalingstekens, of een rijtje",
        ),
        ("naam = 3", "achter naam hoort een tekst tussen aanhalingstekens."),
    ] {
        let told: Vec<String> = faults(wrong).iter().map(sentence).collect();
        assert!(told.iter().any(|said| said.contains(what)), "{wrong}: {told:#?}");
    }
}
