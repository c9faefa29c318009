//! Text to rows, and headings to columns.

use casustafel::domain::{FactKey, PlacementKind, Provision, Role};
use casustafel::import::choices::Choices;
use casustafel::import::headings::{Field, Kind, NotTaken, columns, given_twice};
use casustafel::import::{NotATable, table};

fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let table = table::read(text).unwrap();
    let width = table.headings.len();
    let cells = |row: &table::ListRow| (0..width).map(|column| row.cells.at(column).to_owned()).collect();
    table.rows.iter().map(|row| (row.line, cells(row))).collect()
}

fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
    (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn the_separator_is_found_by_itself() {
    let expected = vec![row(2, &["Meulen, Sanne", "1-2-2009"]), row(3, &["Bos; Jan", "3-4-2009"])];
    for text in [
        "Naam;Geb.datum\nMeulen, Sanne;1-2-2009\n\"Bos; Jan\";3-4-2009\n",
        "Naam,Geb.datum\n\"Meulen, Sanne\",1-2-2009\nBos; Jan,3-4-2009\n",
        "Naam\tGeb.datum\nMeulen, Sanne\t1-2-2009\nBos; Jan\t3-4-2009\n",
        "Naam|Geb.datum\nMeulen, Sanne|1-2-2009\nBos; Jan|3-4-2009\n",
        "Naam\tGeb.datum\rMeulen, Sanne\t1-2-2009\rBos; Jan\t3-4-2009\r",
    ] {
        assert_eq!(rows(text), expected, "{text}");
    }
}

#[test]
fn a_line_that_names_the_separator_is_obeyed() {
    assert_eq!(rows("sep=|\r\nNaam|Klas\r\nA;B|4,a\r\n"), [row(3, &["A;B", "4,a"])]);
    assert_eq!(rows("\"sep=,\"\nNaam,Klas\nA,4\n"), [row(3, &["A", "4"])]);
}

#[test]
fn lines_are_counted_as_in_the_file() {
    let text = "Uitstroomlijst 2026;;\r\n\r\nNaam;Klas;Woonplaats\r\n\r\n;;\r\n\"Bos\r\nJan\";4a;X\r\n\r\nVos;4b\r\n";
    assert_eq!(rows(text), [row(6, &["Bos\r\nJan", "4a", "X"]), row(9, &["Vos", "4b", ""])]);
}

#[test]
fn a_row_with_more_cells_than_headings_is_marked() {
    let table = table::read("Naam;Klas;;\nBos;4a;;\nVos;4b;te;veel\n").unwrap();
    assert_eq!(table.headings, ["Naam", "Klas"]);
    assert_eq!(table.rows.iter().map(|row| row.beyond).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn a_text_without_pupils_is_refused() {
    for (text, why) in [
        ("Naam;Klas\r\n;;\r\n\r\n", NotATable::OnlyHeadings),
        ("Naam;Klas", NotATable::OnlyHeadings),
        ("Bos;4a\nVos;4b\n", NotATable::NoHeadings),
        ("Beste collega,\nhierbij de lijst.\n", NotATable::NoHeadings),
        ("\"Naam;Klas\nBos;4a\nVos;4b\n", NotATable::Quotes { line: 1 }),
    ] {
        assert_eq!(table::read(text), Err(why.into()), "{text}");
    }
}

#[test]
fn a_quote_too_few_or_too_many_spoils_its_own_line_only() {
    let long = format!("Naam;Klas\nBos;\"4a\n{}\"Vos\";4b\nTas;4c\n", "Kok;4a\n".repeat(30));
    for (text, lines, spoilt) in [
        // Never closed.
        ("Naam;Klas\nBos;\"4a\nVos;4b\nTas;4c\n", 3, vec![2]),
        // Closed in the middle of a value, on its own line.
        ("Naam;Klas\nVos;4b\n\"Jan \"Piet\" Bos\";4a\nTas;4c\n", 3, vec![3]),
        // Closed by the first quote of a later line.
        ("Naam;Klas\nBos;\"4a\nKok;4b\n\"Vos\";4b\nTas;4c\n", 4, vec![2]),
        // Closed by a later line, so much later that nobody means it.
        (&long, 33, vec![2]),
        // An address on two lines is no fault.
        ("Naam;Klas\n\"Bos\nJan\";4a\n", 1, vec![]),
    ] {
        let rows = table::read(text).unwrap().rows;
        let misquoted = rows.iter().filter(|row| row.seen == table::Seen::Misquoted).map(|row| row.line);
        assert_eq!((rows.len(), misquoted.collect::<Vec<_>>()), (lines, spoilt), "{text}");
    }
}

#[test]
fn headings_are_found_under_a_letter_of_forty_lines() {
    let letter = |lines: usize| format!("{}Naam;Klas\nBos;4a\n", "Beste collega\n".repeat(lines));
    assert_eq!(rows(&letter(40)), [row(42, &["Bos", "4a"])]);
    assert_eq!(table::read(&letter(60)), Err(NotATable::NoHeadings.into()));
}

#[test]
fn a_quote_inside_a_value_is_a_quote() {
    assert_eq!(
        rows("Naam;Klas\nBos;4\"a\n\"Vos \"\"V\"\"\" ;4b\n"),
        [row(2, &["Bos", "4\"a"]), row(3, &["Vos \"V\" ", "4b"])]
    );
}

#[test]
fn headings_are_known_in_the_spellings_that_people_use() {
    for (heading, kind) in [
        ("Leerlingnr", Kind::Take(Field::SchoolPupilNo)),
        ("Achternaam", Kind::Take(Field::FamilyName)),
        ("Tussenvoegsel", Kind::Take(Field::NamePrefix)),
        ("VOORVOEGSEL", Kind::Take(Field::NamePrefix)),
        ("tv", Kind::Take(Field::NamePrefix)),
        ("Roepnaam", Kind::Take(Field::GivenName)),
        ("Voornaam", Kind::Take(Field::GivenName)),
        ("Naam", Kind::Take(Field::FullName)),
        ("Geb.datum", Kind::Take(Field::BirthDate)),
        ("Geboortedatum (dd-mm-jjjj)", Kind::Take(Field::BirthDate)),
        ("Woonplaats", Kind::Take(Field::Fact(FactKey::Municipality))),
        ("Gemeente *", Kind::Take(Field::Fact(FactKey::Municipality))),
        ("Klas", Kind::Take(Field::Fact(FactKey::Class))),
        ("Leerjaar", Kind::Take(Field::YearLevel)),
        ("Uitstroomprofiel", Kind::Take(Field::ExitProfile)),
        ("Verwachte uitstroom", Kind::Take(Field::Fact(FactKey::ExpectedExit))),
        ("Verwachte uitstroom(datum)", Kind::Take(Field::Fact(FactKey::ExpectedExit))),
        ("Bestemming", Kind::Take(Field::Destination)),
        ("Vervolg", Kind::Take(Field::Destination)),
        ("M/V", Kind::Leave(NotTaken::NotNeeded)),
        ("Geslacht", Kind::Leave(NotTaken::NotNeeded)),
        ("Mentor", Kind::Take(Field::Role(Role::Mentor))),
        ("Coach", Kind::Take(Field::Role(Role::Mentor))),
        ("Contactpersoon gemeente", Kind::Leave(NotTaken::Role)),
        ("Jobcoach", Kind::Take(Field::Provision(Provision::JobCoaching))),
        ("Stage", Kind::Take(Field::Placement(PlacementKind::Internship))),
        ("Stagebedrijf", Kind::Take(Field::Placement(PlacementKind::Internship))),
        ("DGR", Kind::Take(Field::Provision(Provision::Register))),
        ("Doelgroepregister", Kind::Take(Field::Provision(Provision::Register))),
        ("Banenafspraak (J/N)", Kind::Take(Field::Provision(Provision::Register))),
        ("ABA", Kind::Take(Field::Provision(Provision::Aba))),
        ("Beschut", Kind::Take(Field::Provision(Provision::ShelteredWork))),
        ("Wajong", Kind::Take(Field::Provision(Provision::Wajong))),
        ("LKS", Kind::Take(Field::Provision(Provision::WageSubsidy))),
        ("DGR/Doelgroepregister/Banenafspraak (J/N)", Kind::Take(Field::Provision(Provision::Register))),
        ("ABA/Beschut/Wajong", Kind::Leave(NotTaken::NoPlaceYet)),
        ("Startkwalificatie", Kind::Take(Field::StartQualification)),
        ("Telefoonnummer", Kind::Take(Field::Phone)),
        ("Status", Kind::Leave(NotTaken::DecidedHere)),
        ("Bijzonderheden", Kind::FreeText),
        ("Opmerkingen", Kind::FreeText),
        ("BSN", Kind::Bsn),
        ("Burgerservicenummer", Kind::Bsn),
        ("BSN/onderwijsnr.", Kind::Bsn),
        ("Onderwijsnummer", Kind::Bsn),
        ("Lievelingskleur", Kind::Unknown),
    ] {
        assert_eq!(columns(&[heading.to_owned()], &Choices::default())[0].kind, kind, "{heading}");
    }
}

#[test]
fn of_two_columns_for_one_field_the_better_one_is_taken() {
    let found = columns(&["Woonplaats".to_owned(), "Gemeente".to_owned()], &Choices::default());
    assert_eq!(found.iter().map(|column| column.beaten_by).collect::<Vec<_>>(), [Some(1), None]);
    let twice = given_twice(&columns(
        &["Klas".to_owned(), "Naam".to_owned(), "klas ".to_owned()],
        &Choices::default(),
    ))
    .unwrap();
    assert_eq!((twice.field, twice.columns), (Field::Fact(FactKey::Class), (0, 2)));
}
