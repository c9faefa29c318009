//! Lists beside each other on one sheet: which columns belong to which, and how they come to be one.

use casustafel::domain::State;
use casustafel::import::choices::Choices;
use casustafel::import::plan::{Options, Plan, Refused, plan};
use casustafel::import::report::refusal;
use casustafel::import::source::open;

use super::misleading::today;

fn planned(list: &str, without: &[usize]) -> Result<Plan, Refused> {
    let source = open(list.as_bytes(), None).unwrap();
    let table = source.table(&source.likely_tabs()).unwrap();
    let mut choices = Choices::default();
    without.iter().for_each(|column| choices.choose_column(*column, None));
    let options = Options { school: Some("De Kaap"), today: today(), for_year: false };
    plan(&table, &choices, options, &State::default())
}

const ALIKE: &str = "Naam;Geb.datum;Klas;;Naam;Geb.datum;Klas\n\
    Jan Bos;1-2-2009;4A;;Eva Kok;3-4-2009;4B\nBea Bakker;2-3-2009;4A;;Fem Fol;4-5-2009;4B\n";

#[test]
fn lists_beside_each_other_are_told_with_the_cells_to_move() {
    assert_eq!(
        refusal(&planned(ALIKE, &[]).unwrap_err()),
        "Op dit blad staan lijsten naast elkaar: kolom A tot en met C en kolom E tot en met G. Zet ze in Excel onder elkaar: \
         knip E2 tot en met G3 en plak op A4. Bewaar, en lees de lijst opnieuw in."
    );
    // As it says: then all four come in.
    let moved = "Naam;Geb.datum;Klas\nJan Bos;1-2-2009;4A\nBea Bakker;2-3-2009;4A\nEva Kok;3-4-2009;4B\nFem Fol;4-5-2009;4B\n";
    assert_eq!(planned(moved, &[]).unwrap().counts().new, 4);
    // Or one of them is left out.
    let one = planned(ALIKE, &[4, 5, 6]).unwrap();
    assert_eq!((one.counts().new, one.rows[0].facts.class.as_deref()), (2, Some("4A")));
    let three = "Lijst 2026\nNr;Naam;Geb.datum;Nr;Naam;Geb.datum;Nr;Naam;Geb.datum\n\
        1;Jan Bos;1-2-2009;1;Eva Kok;3-4-2009;1;Abe Aan;5-6-2009\n2;Bea Bos;2-2-2009;2;Evi Kok;4-4-2009;;;\n";
    let said = refusal(&planned(three, &[]).unwrap_err());
    assert!(
        said.contains("knip D3 tot en met F4 en plak op A5; knip G3 tot en met I4 en plak op A7."),
        "{said}"
    );
}

#[test]
fn lists_with_other_headings_go_into_files_of_their_own() {
    let other = "Naam;Geboortedatum;Klas;;Leerling;Geb.datum\nJan Bos;1-2-2009;4A;;Eva Kok;3-4-2009\n";
    let said = refusal(&planned(other, &[]).unwrap_err());
    assert!(said.contains("kolom A tot en met C en kolom E tot en met F. Zet in Excel elke lijst"), "{said}");
}

#[test]
fn one_list_that_says_things_twice_is_one_list() {
    // The same pupils by another heading, a birth date again, a parent beside the pupil.
    for list in [
        "Naam;Geboortedatum;Name;Date of birth\nJan Bos;1-2-2009;Jan Bos;1-2-2009\n",
        "Naam;Geboortedatum;Klas;Naam vader;Geboortedatum vader\nJan Bos;1-2-2009;4A;Piet Bos;3-4-1979\n",
        "Roepnaam;Achternaam;Geboortedatum;Klas;Mentor;Naam mentor\nJan;Bos;1-2-2009;4A;K. Smit;K. Smit\n",
    ] {
        let is_beside = matches!(planned(list, &[]), Err(Refused::SideBySide(_)));
        assert!(!is_beside, "{list}");
    }
}
