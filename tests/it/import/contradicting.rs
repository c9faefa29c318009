//! Lists in which one cell says something against another: nothing of it is read in silence.

use casustafel::import::cells::DateOrder;
use casustafel::import::choices::Choices;
use casustafel::import::headings::Field;
use casustafel::import::plan::{Options, plan};
use casustafel::import::report::column_line;
use casustafel::import::table::read;
use casustafel::import::way::Way;

use super::made::{one_sheet, zipped};
use super::misleading::{planned, rows, sheet_row, today};
use super::trouble::told;

/// What is said of the columns of a list.
fn columns(list: &str) -> Vec<String> {
    planned(list.as_bytes()).columns.iter().map(column_line).collect()
}

const WHICH: &str = "het is niet zeker wat de dag is en wat de maand; kies de volgorde van de kolom, of schrijf de maand als \
                     woord, zoals 3 april 2009";

#[test]
fn other_columns_tell_which_of_two_numbers_is_the_month() {
    let list = "First name;Last name;Date of birth;Verwachte uitstroom\nAbe;Akker;3/4/2009;7/31/2027\n\
                Bea;Boelens;5/6/2009;7/30/2027\n";
    assert_eq!(rows(list), ["Abe Akker, 2009-03-04", "Bea Boelens, 2009-05-06"]);
    let told =
        "kolom Date of birth: gelezen met de maand voorop; dat blijkt uit andere kolommen, kijk het na";
    assert_eq!(columns(list)[0], told);
    assert!(planned(list.as_bytes()).needs_a_person());
    // Also a column that nobody takes.
    let list = "Roepnaam;Achternaam;Geboortedatum;Laatst gezien\nAbe;Akker;3/4/2009;8/31/2026\n\
                Bea;Boelens;5/6/2009;9/30/2026\n";
    assert_eq!(rows(list)[0], "Abe Akker, 2009-03-04");
    // One alone, others with other signs and two that contradict each other don't tell.
    for other in ["8/31/2026;", "8-31-2026;8-30-2026", "8/31/2026;30/8/2026"] {
        let (one, two) = other.split_once(';').unwrap();
        let list = format!(
            "Roepnaam;Achternaam;Geboortedatum;Gezien\nAbe;Akker;3/4/2009;{one}\nBea;Boelens;5/6/2009;{two}\n"
        );
        assert_eq!(rows(&list)[0], format!("Abe Akker, fout: {WHICH}"), "{other}");
    }
    // A column that tells itself is believed, and without any doubt the day stands in front.
    let own = "Roepnaam;Achternaam;Geboortedatum;Gezien\nAbe;Akker;3/4/2009;8/31/2026\nBea;Boelens;25/6/2009;8/30/2026\n";
    assert_eq!(rows(own)[0], "Abe Akker, 2009-04-03");
    let plain = "Roepnaam;Achternaam;Geboortedatum;Gezien\nAbe;Akker;3/4/2009;31/8/2026\n";
    assert_eq!(rows(plain), ["Abe Akker, 2009-04-03"]);
}

#[test]
fn a_day_of_the_week_that_is_another_one_names_its_cell() {
    let list = |date: &str| format!("Roepnaam;Achternaam;Geboortedatum\nJan;Bos;{date}\n");
    for date in ["ma 3-3-2009", "maandag 3 maart 2009", "Vr. 3-3-2009"] {
        let said = &rows(list(date))[0];
        assert!(said.contains("Jan Bos, fout: op deze datum is het een andere dag van de week"), "{said}");
    }
    for date in ["di 3-3-2009", "dinsdag 3 maart 2009"] {
        assert_eq!(rows(list(date)), ["Jan Bos, 2009-03-03"]);
    }
}

#[test]
fn an_age_that_cannot_be_is_told() {
    let list = |heading: &str, age: &str| {
        format!("Roepnaam;Achternaam;Geboortedatum;{heading}\nJan;Bos;1-2-2009;{age}\n")
    };
    let said = "met deze geboortedatum is iemand 17 jaar; kijk na wat klopt";
    for (heading, age) in [("Leeftijd", "14"), ("Lft", "20 jaar"), ("Age", "14;3")] {
        assert_eq!(rows(list(heading, &format!("\"{age}\""))), [format!("Jan Bos, 2009-02-01, {said}")]);
    }
    for (heading, age) in
        [("Leeftijd", "17"), ("Leeftijd", "16 jr"), ("Lft", "18"), ("Leeftijd moeder", "44")]
    {
        assert_eq!(rows(list(heading, age)), ["Jan Bos, 2009-02-01"], "{heading} {age}");
    }
    assert!(planned(list("Leeftijd", "14").as_bytes()).is_doubtful());
}

#[test]
fn a_bare_number_in_a_workbook_that_counts_from_1904_is_no_date() {
    let book = |settings: &str| {
        let cells = [
            sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum"]),
            sheet_row(&["Jan", "Bos", "<c><v>38353</v></c>"]),
        ];
        zipped(&[
            ("[Content_Types].xml", "<Types/>".to_owned()),
            (
                "xl/workbook.xml",
                format!("<workbook>{settings}<sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                    .to_owned(),
            ),
            ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{}</sheetData></worksheet>", cells.concat())),
        ])
    };
    assert_eq!(rows(book("")), ["Jan Bos, 2005-01-01"]);
    let said = &rows(book("<workbookPr date1904=\"1\"/>"))[0];
    assert!(
        said.starts_with("Jan Bos, fout: hier staat een getal en dit bestand telt dagen vanaf 1904"),
        "{said}"
    );
}

#[test]
fn a_formula_that_nobody_worked_out_is_told_of_a_column_that_may_be_empty() {
    let heads = sheet_row(&["Roepnaam", "Achternaam", "Geboortedatum", "Klas"]);
    let why = "van deze formule staat de uitkomst niet in het bestand; open het in Excel, sla het op en probeer het opnieuw";
    for open in [
        "<c><f>A1</f></c>",
        "<c><f>A1</f><v></v></c>",
        "<c><f>A1</f><v/></c>",
        "<c t=\"n\"><f>A1</f><v></v></c>",
    ] {
        let book = one_sheet(&format!("{heads}{}", sheet_row(&["Jan", "Bos", "1-2-2009", open])));
        assert_eq!(rows(&book), [format!("Jan Bos, 2009-02-01, {why}")], "{open}");
        assert!(planned(&book).needs_a_person());
    }
}

#[test]
fn names_in_each_others_columns_are_asked() {
    let swapped = "hier lijkt de achternaam te staan: roepnaam en achternaam zijn misschien verwisseld; wissel ze om, of kies \
                   wat de kolommen zijn";
    let list = "Achternaam;Roepnaam;Geboortedatum\nAbe;van den Akker;1-2-2009\nTom;Dijk;2-2-2009\nSanne;Kok;3-2-2009\n";
    assert_eq!(rows(list).iter().filter(|row| row.contains(swapped)).count(), 3, "{:?}", rows(list));
    // One row alone that is wrong is that row.
    let one = "Achternaam;Roepnaam;Geboortedatum\nvan den Akker;Abe;1-2-2009\nTom;van Dijk;2-2-2009\nKok;Sanne;3-2-2009\n";
    let said = rows(one);
    assert_eq!(
        (said[0].as_str(), said[2].as_str()),
        ("Abe van den Akker, 2009-02-01", "Sanne Kok, 2009-02-03")
    );
    assert!(said[1].contains(swapped), "{said:?}");
    // Who says what the columns are, is believed.
    let table = read(list).unwrap();
    let mut choices = Choices::default();
    choices.choose_column(0, Some(Field::GivenName));
    choices.choose_column(1, Some(Field::FamilyName));
    let options = Options { school: Some("De Kaap"), today: today(), for_year: false };
    let state = casustafel::domain::State::default();
    let plan = plan(&table, &choices, options, &state).unwrap();
    let said: Vec<String> = plan.rows.iter().map(|row| told(row, &state, today())).collect();
    assert!(
        said[0].starts_with("Abe van den Akker, 2009-02-01") && said[1].starts_with("Tom Dijk"),
        "{said:?}"
    );
}

const ORDER: &str = "fout: het is niet zeker wat de voornaam is en wat de achternaam; kies de volgorde van de kolom, of \
                     schrijf de naam als Meulen, Sanne van der";

#[test]
fn a_whole_name_without_its_comma_is_asked() {
    let list = |names: &[&str]| {
        let row = |(at, name): (usize, &&str)| format!("\"{name}\";{}-2-2009\n", at + 1);
        format!("Naam;Geboortedatum\n{}", names.iter().enumerate().map(row).collect::<String>())
    };
    let said = rows(list(&["Smit, Jan", "Bakker Els", "Kok, Tom", "Vos, Eva"]));
    assert_eq!(
        (said[0].as_str(), said[1].as_str()),
        ("Jan Smit, 2009-02-01", format!(", 2009-02-02, {ORDER}").as_str())
    );
    // A column that puts family names first says so of both.
    assert_eq!(
        rows(list(&["Smit, Jan", "Bakker Els", "Visser Lotte", "van Dijk Piet"]))[1],
        "Els Bakker, 2009-02-02"
    );
    // Double names are one name.
    for (cell, name) in [
        ("de Jong-van Dijk Lotte", "Lotte de Jong-van Dijk"),
        ("VAN DER BERG-DE WIT JAN", "Jan van der Berg-de Wit"),
        ("Jong-van der Meer Lotte", "Lotte Jong-van der Meer"),
        ("Lotte de Jong-van Dijk", "Lotte de Jong-van Dijk"),
    ] {
        assert_eq!(rows(list(&[cell])), [format!("{name}, 2009-02-01")]);
    }
    assert_eq!(rows(list(&["van Dijk Piet", "Silva Pereira João"]))[1], format!(", 2009-02-02, {ORDER}"));
    assert_eq!(rows(list(&["1. Tom Vos", "2) Vos, Eva"])), ["Tom Vos, 2009-02-01", "Eva Vos, 2009-02-02"]);
}

#[test]
fn what_is_no_name_is_no_pupil() {
    let wrong = "fout: dit is niet de naam van een leerling; vul die in zodra hij bekend is";
    for name in ["nieuwe leerling;Onbekend", "Jan;onbekend", "Test;Leerling", "?;Bos", "n.n.b.;Bos"] {
        let said = &rows(format!("Roepnaam;Achternaam;Geboortedatum\n{name};1-2-2009\n"))[0];
        assert!(said.contains(wrong) || said.contains("vreemde tekens"), "{name}: {said}");
    }
    let whole = "Roepnaam;Achternaam;Geboortedatum\nAbe van den Akker;van den Akker;1-2-2009\n";
    assert!(rows(whole)[0].contains("hier staat de hele naam"), "{:?}", rows(whole));
    assert_eq!(rows("Naam;Geboortedatum\nNaam Volgt;1-2-2009\nnieuwe leerling;2-2-2009\n").len(), 2);
    let names = "Roepnaam;Achternaam;Geboortedatum\nVan;Lo;1-2-2009\nNieuw;Bos;1-3-2009\nX;Im;2-2-2009\n";
    assert_eq!(rows(names)[0], "Van Lo, 2009-02-01");
}

#[test]
fn two_columns_with_another_whole_name_are_told() {
    let list = "Leerling;Volledige naam;Geboortedatum\n\"Akker, Abe van den\";Abraham van den Akker;1-2-2009\n\
                \"Boelens, Bea\";Beatrix Kok;2-2-2009\n";
    let said = rows(list);
    assert_eq!(said[0], "Abraham van den Akker, 2009-02-01");
    let other =
        "fout: hier staat een andere naam dan in kolom Volledige naam; maak ze gelijk of laat één kolom weg";
    assert!(said[1].ends_with(other), "{said:?}");
    assert_eq!(columns(list), ["kolom Leerling: niet overgenomen, dit gegeven komt uit een andere kolom"]);
    let called = "Weergavenaam;Roepnaam;Achternaam;Geboortedatum\nCas Dijk;Cas;Cramer;1-2-2009\nBea Kok;Bea;Kok;2-2-2009\n";
    assert!(rows(called)[0].contains("fout") && !rows(called)[1].contains("fout"));
}

#[test]
fn a_pupil_of_whom_the_school_says_that_they_left_is_asked() {
    let list = |heading: &str, said: &str| {
        format!("Roepnaam;Achternaam;Geboortedatum;{heading}\nJan;Bos;1-2-2009;{said}\n")
    };
    let left = "fout: hier staat dat de leerling van school is; vul in per wanneer, in een kolom Uitschrijfdatum, of sla de \
                regel over";
    for (heading, said) in [
        ("Status", "vertrokken"),
        ("Inschrijving", "Uitgeschreven per 1-10"),
        ("Klas", "uitgeschreven"),
        ("Stand van zaken", "Oud-leerling"),
        ("Status", "niet actief"),
        ("Klas", "5a / vertrokken"),
        ("Klas", "5a (gestopt?)"),
        ("Klas", "weg sinds mei"),
    ] {
        assert_eq!(rows(list(heading, said)), [format!("Jan Bos, 2009-02-01, {left}")], "{heading} {said}");
    }
    for (heading, said) in [
        ("Status", "actief"),
        ("Klas", "Linksaf"),
        ("Klas", "5a (groep van Weg)"),
        ("Moeder", "vertrokken"),
        ("Opmerking", "gestopt"),
    ] {
        assert!(!rows(list(heading, said))[0].contains("fout"), "{heading} {said}");
    }
    // Who says when is believed, and "nee" is no more than an empty cell.
    assert_eq!(rows(list("Status;Uitschrijfdatum", "vertrokken;1-10-2026")), ["Jan Bos, 2009-02-01"]);
    assert_eq!(rows(list("Uitgeschreven", "nee")), ["Jan Bos, 2009-02-01"]);
    let when = "fout: hier staat dat de leerling is uitgeschreven en niet per wanneer; vul de datum in, of sla de regel over";
    assert_eq!(rows(list("Uitgeschreven", "ja")), [format!("Jan Bos, 2009-02-01, {when}")]);
}

#[test]
fn a_class_on_the_first_row_of_its_pupils_is_not_forgotten() {
    let above = |class: &str| {
        format!("deze cel is leeg en hoger staat {class}; vul het in als dat ook voor deze leerling geldt")
    };
    let list = "Klas;Roepnaam;Achternaam;Geboortedatum\nP4A;Abe;Akker;1-2-2009\n;Bea;Boelens;2-2-2009\n\
                P4B;Cas;Cramer;3-2-2009\n;Dox;Dijk;4-2-2009\n;Eva;Evers;5-2-2009\n";
    let said = rows(list);
    assert_eq!(said[1], format!("Bea Boelens, 2009-02-02, {}", above("P4A")));
    assert_eq!(said[4], format!("Eva Evers, 2009-02-05, {}", above("P4B")));
    assert!(planned(list.as_bytes()).is_doubtful());
    // A pupil whose class nobody filled in is just that.
    let plain = "Klas;Roepnaam;Achternaam;Geboortedatum\nP4A;Abe;Akker;1-2-2009\nP4B;Bea;Boelens;2-2-2009\n;Cas;Cramer;3-2-2009\n";
    assert_eq!(rows(plain)[2], "Cas Cramer, 2009-02-03");
}

#[test]
fn a_postcode_is_no_place_and_a_number_is_no_date() {
    let list = |heading: &str, said: &str| {
        format!("Roepnaam;Achternaam;Geboortedatum;{heading}\nJan;Bos;1-2-2009;{said}\n")
    };
    for code in ["9711 AA", "9711AA", "9711", "9711 AA Assen", "Kerkstraat 1", "06-12345601"] {
        let said = "dit is geen gemeente; vul de naam in, zonder postcode, adres of nummer";
        assert_eq!(rows(list("Gemeente", code)), [format!("Jan Bos, 2009-02-01, {said}")], "{code}");
    }
    let short = "fout: Excel heeft dit nummer afgekort; maak de kolom breder of maak er tekst van";
    for number in ["1.2347E4", "1,23457E+05", "1.2e5", "#####", "123456789012345700"] {
        assert_eq!(
            rows(list("Leerlingnummer", number)),
            [format!("Jan Bos, 2009-02-01, {short}")],
            "{number}"
        );
    }
    let day =
        "fout: Excel heeft van dit nummer een datum gemaakt; schrijf het nummer zoals de school dat kent";
    for number in ["2-1-2026", "1-mei", "feb-01"] {
        assert_eq!(rows(list("Leerlingnummer", number)), [format!("Jan Bos, 2009-02-01, {day}")], "{number}");
    }
    for (number, kept) in [
        ("#12349", ", 12349"),
        ("'00012", ", 00012"),
        ("12E4", ", 12E4"),
        ("nog geen", ""),
        ("12348.0", ", 12348"),
    ] {
        assert_eq!(rows(list("Leerlingnummer", number)), [format!("Jan Bos, 2009-02-01{kept}")], "{number}");
    }
}

#[test]
fn a_mentor_on_a_line_with_a_class_is_told() {
    let aside = |line: &str| {
        let list = format!("Roepnaam;Achternaam;Geboortedatum\n{line};;\nAbe;Akker;1-2-2009\n");
        let plan = planned(list.as_bytes());
        let what: Vec<&str> =
            plan.aside.iter().map(|aside| casustafel::import::report::no_pupil(aside.what)).collect();
        (rows(&list)[0].clone(), what.join("; "), plan.needs_a_person())
    };
    let more = "de klas van de regels eronder; wat er verder staat, zoals een mentor, is niet overgenomen";
    for line in
        ["Klas 4A – mentor: K. Smit", "Klas 4A (mentor: K. Smit)", "Klas: 4A - K. Smit", "Klas 4A, coach Kim"]
    {
        let (row, what, asks) = aside(line);
        assert!(row.starts_with("Abe Akker, 2009-02-01, 4A, "), "{line}: {row}");
        assert_eq!((what.as_str(), asks), (more, true), "{line}");
    }
    for line in ["Klas 4A", "Klas 4A (12 leerlingen)", "Klas 4A (vervolg)", "Klas: 4A - 27 lln"] {
        let (_, what, asks) = aside(line);
        assert_eq!((what.as_str(), asks), ("de klas van de regels eronder", false), "{line}");
    }
    let above = "Klas: 4A;Mentor: K. Smit;\nRoepnaam;Achternaam;Geboortedatum\nAbe;Akker;1-2-2009\n";
    assert!(planned(above.as_bytes()).needs_a_person());
}

#[test]
fn only_cells_that_count_tell_in_what_order_dates_stand() {
    let list = |born: [&str; 4], exit: &str| {
        let row =
            |(at, born): (usize, &&str)| format!("{};Bos;{born};{exit}\n", ["Abe", "Bea", "Cas", "Dox"][at]);
        let rows: String = born.iter().enumerate().map(row).collect();
        format!("Roepnaam;Achternaam;Geboortedatum;Uitstroomdatum\n{rows}")
    };
    let asked = format!("Cas Bos, fout: {WHICH}");
    // Nobody of the list is born then, and no calendar has those days.
    for refused in
        [["03/25/1950", "03/26/1950"], ["02/30/2009", "02/31/2009"], ["03/25/2009?", "03/26/2009?"]]
    {
        let said = rows(list([refused[0], refused[1], "3/4/2009", "5/6/2009"], ""));
        assert_eq!(said[2], asked, "{refused:?}");
        assert!(said[0].contains("fout") && said[1].contains("fout"), "{said:?}");
    }
    // Each of two is refused in its own column: together they say nothing either.
    let two = "Roepnaam;Achternaam;Geboortedatum;Gezien;Gebeld\nAbe;Bos;3/4/2009;03/25/2026;03/26/2026\n";
    assert_eq!(rows(two), [format!("Abe Bos, fout: {WHICH}")]);
    // Nor does a line of which nobody can tell where its cells belong.
    let shifted =
        "Roepnaam;Achternaam;Geboortedatum\nAbe;Bos;3/4/2009\nBea;Bos;03/25/2009;x\nCas;Bos;03/26/2009;x\n";
    assert_eq!(rows(shifted)[0], "Abe Bos, 2009-04-03");
    // Those that count do.
    assert_eq!(
        rows(list(["03/25/2009", "03/26/2009", "3/4/2009", "5/6/2009"], ""))[2],
        "Cas Bos, 2009-03-04"
    );
}

#[test]
fn a_year_of_two_digits_that_may_stand_in_front_is_asked() {
    let year = "fout: het jaar kan hier voorop staan of achteraan; kies de volgorde van de kolom als het achteraan staat, of \
                schrijf het jaar met vier cijfers";
    let list = |dates: &[&str]| {
        let row = |(at, date): (usize, &&str)| format!("{};Bos;{date}\n", ["Abe", "Bea", "Cas"][at]);
        let rows: String = dates.iter().enumerate().map(row).collect();
        format!("Roepnaam;Achternaam;Geboortedatum\n{rows}")
    };
    for dates in [&["09-02-11"][..], &["09/02/11", "10/03/12"], &["09.02.11"]] {
        let said = rows(list(dates));
        assert!(said.iter().all(|row| row.ends_with(year)), "{said:?}");
    }
    // A cell that can be meant in one way tells.
    assert_eq!(rows(list(&["09-02-11", "21-03-09"]))[0], "Abe Bos, 2011-02-09");
    assert_eq!(rows(list(&["09-02-11", "1-2-2009"]))[0], "Abe Bos, 2011-02-09");
    assert!(rows(list(&["09-02-11", "10-03-21"]))[0].ends_with(year));
    assert_eq!(rows(list(&["1-2-09"])), ["Abe Bos, 2009-02-01"]);
    // Who chooses the order of the column says that the year stands behind.
    let table = read(&list(&["09-02-11"])).unwrap();
    let mut choices = Choices::default();
    choices.choose_way(2, Way::Dates(DateOrder::DayFirst));
    let options = Options { school: Some("De Kaap"), today: today(), for_year: false };
    let state = casustafel::domain::State::default();
    let plan = plan(&table, &choices, options, &state).unwrap();
    assert_eq!(told(&plan.rows[0], &state, today()), "Abe Bos, 2011-02-09, De Kaap");
    // When somebody leaves.
    let exit =
        |date: &str| format!("Roepnaam;Achternaam;Geboortedatum;Uitstroomdatum\nAbe;Bos;1-2-2009;{date}\n");
    assert!(rows(exit("27-07-28"))[0].contains("het jaar kan hier voorop staan"));
    assert_eq!(rows(exit("31-07-27")), ["Abe Bos, 2009-02-01"]);
}
