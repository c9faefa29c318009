//! One cell at a time.

use casustafel::domain::{Destination, Doubt, ExitProfile, SchoolType};
use casustafel::import::cells::{
    self, DateFault, DateOrder, DateOrders, DateTells, Meant, Name, NameFault, NameWays, clean, destination,
    doubt, exit_profile, has_time, holds_bsn, holds_padded_bsn, holds_short_bsn, pupil_number, school_type,
    split_family, year_level,
};
use casustafel::text::labels::Label as _;
use chrono::NaiveDate;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    date(2026, 11, 21)
}

fn birth_date(cell: &str, today: NaiveDate) -> Result<Option<NaiveDate>, DateFault> {
    cells::birth_date(cell, today, DateOrders::USUAL)
}

fn day(cell: &str, today: NaiveDate) -> Result<Option<NaiveDate>, DateFault> {
    cells::day(cell, today, DateOrders::USUAL)
}

fn full_name(cell: &str) -> Result<Name, NameFault> {
    cells::full_name(cell, &NameWays::weigh([cell].into_iter()))
}

#[test]
fn nothing_in_a_cell_can_fool_a_terminal_or_a_reader() {
    for (cell, text) in [
        ("  Sanne \t van\u{a0}der\r\nMeulen ", "Sanne van der Meulen"),
        ("\u{1b}[31mRood\u{1b}[0m", "Rood"),
        ("\u{1b}]0;titel\u{7}Jan", "Jan"),
        ("\u{1b}]8;;http://x\u{1b}\\Jan", "Jan"),
        ("\u{9b}2JJan", "Jan"),
        ("Jan\u{202e}snaJ\u{202c}", "JansnaJ"),
        ("Ja\u{200b}n\u{feff}\u{ad}", "Jan"),
        ("Jan\u{0}\u{8}", "Jan"),
        ("Zoe\u{308}", "Zoë"),
        ("'=HYPERLINK(x)", "=HYPERLINK(x)"),
        ("'-2,5", "-2,5"),
        ("'t Hart", "'t Hart"),
        ("=\"00123\"", "00123"),
    ] {
        assert_eq!(clean(cell), text, "{cell:?}");
    }
}

#[test]
fn a_burgerservicenummer_is_found_in_every_dress() {
    for bsn in [
        "111222333",
        "123456782",
        "111.222.333",
        "111 222 333",
        "1112.22.333",
        "123456782.0",
        "123456782,00",
        "bsn: 123456782",
        "BSN123456782!",
        "oud 1, nieuw 111-222-333",
        "1 1 1 2 2 2 3 3 3",
        "1234/56927",
        "1234_56940",
        "1234,56952",
        "1234–56952",
        "12 345 69 52",
        "１２３４５６９５２",
        "１２３/４５６/９５２",
        "١٢٣٤٥٦٩٥٢",
        "nr. 7 1234/56927",
    ] {
        assert!(holds_bsn(bsn), "{bsn}");
    }
    for other in [
        "123456789",
        "12345678",
        "1234567820",
        "000000000",
        "",
        "2027-07-31",
        "2027-07-31 00:00:00",
        "11-12-2009",
        "06-12345678",
        "1-5-2009 0:00",
        "2-3-2008 0:00",
        "31-07-2023 0:00",
    ] {
        assert!(!holds_bsn(other), "{other}");
    }
    for padded in ["0123456952", "0123.456.952"] {
        assert!(holds_padded_bsn(padded) && !holds_bsn(padded), "{padded}");
    }
    for short in ["12300007", "12.300.007"] {
        assert!(holds_short_bsn(short) && !holds_bsn(short), "{short}");
    }
    // A day, a school year and a telephone number are none, where their digits pass too.
    for other in ["20090109", "01012009", "2008-2009", "06-12300007"] {
        assert!(!holds_short_bsn(other), "{other}");
    }
}

#[test]
fn birth_dates_are_read_as_people_write_them() {
    let born = date(2009, 3, 1);
    for cell in [
        "1-3-2009",
        "01-03-2009",
        "1/3/09",
        "1.3.09",
        "1 3 2009",
        "1 mrt 2009",
        "1 maart 2009",
        "1-mrt-09",
        "1 mrt. '09",
        "zo 1 maart 2009",
        "2009-03-01",
        "2009-03-01T00:00:00",
        "2009-03-01 00:00:00",
        "1-3-2009 0:00",
        "20090301",
        "01032009",
        "39873",
        "39873.0",
        "39873,5",
        "zondag 1 maart 2009",
        "ZONDAG, 1 MAART 2009",
        "zondag de 1e maart 2009",
        "1e maart 2009",
        "1ste mrt 2009",
        "1 March 2009",
        "March 1st, 2009",
        "geb. 01-03-2009",
        "geboren op 1 maart 2009",
        "01-03-2009 (17 jr)",
        "20090301.0",
    ] {
        assert_eq!(birth_date(cell, today()), Ok(Some(born)), "{cell}");
    }
    for cell in ["", "onbekend", "?", "n.v.t.", "-"] {
        assert_eq!(birth_date(cell, today()), Ok(None), "{cell}");
    }
    for cell in ["maart 2009", "03-2009", "2009-03"] {
        assert_eq!(birth_date(cell, today()), Err(DateFault::NoDay), "{cell}");
    }
    for cell in ["morgen", "1-3", "2009", "1-3-209", "1-3-20099", "drie maart 2009"] {
        assert_eq!(birth_date(cell, today()), Err(DateFault::NotADate), "{cell}");
    }
    // The day in front, or the year: both can be.
    assert_eq!(birth_date("080910", today()), Err(DateFault::WhichIsTheDay));
    assert_eq!(birth_date("maandag 3 mei 2010", today()), Ok(Some(date(2010, 5, 3))));
    for cell in ["31-2-2009", "29-2-2009", "0-3-2009", "1-13-2009"] {
        assert_eq!(birth_date(cell, today()), Err(DateFault::NoSuchDay), "{cell}");
    }
}

#[test]
fn a_moment_is_the_day_that_it_was_meant_to_be() {
    for (cell, day, has_a_time) in [
        // A day that went through a clock: a few seconds short, in Excel and in text.
        ("39892.99994", 21, false),
        // Short by more than a little: the next day as well, and somebody should look.
        ("39892,9993056", 21, true),
        ("20-3-2009 23:59:12", 21, true),
        ("20-3-2009 23:59:58", 21, false),
        ("2009-03-20T23:59:59.999", 21, false),
        // With a zone it is the day in the Netherlands, in winter and in summer.
        ("2009-03-20T23:00:00.000Z", 21, false),
        ("2009-03-20T23:00:00Z", 21, false),
        ("2009-03-21T00:00:00+01:00", 21, false),
        ("2009-03-21 00:00:00+0100", 21, false),
        ("2009-03-20T22:30:00.000Z", 20, true),
        // Midnight as Americans write it.
        ("21-3-2009 12:00:00 AM", 21, false),
        ("21-3-2009 00:00", 21, false),
        // Any other time: the day as it is written, and somebody should look.
        ("21-03-2009 23:59", 21, true),
        ("21-3-2009 14:30", 21, true),
        ("39893,5", 21, true),
        ("21-3-2009", 21, false),
        ("39893", 21, false),
    ] {
        assert_eq!(birth_date(cell, today()), Ok(Some(date(2009, 3, day))), "{cell}");
        assert_eq!(has_time(cell), has_a_time, "{cell}");
    }
    assert_eq!(birth_date("2010-05-02T22:00:00.000Z", today()), Ok(Some(date(2010, 5, 3))));
}

#[test]
fn a_birth_date_fits_a_pupil() {
    assert_eq!(birth_date("1-3-98", today()), Ok(Some(date(1998, 3, 1))));
    assert_eq!(birth_date("22-11-1995", today()), Ok(Some(date(1995, 11, 22))));
    assert_eq!(birth_date("21-11-2016", today()), Ok(Some(date(2016, 11, 21))));
    let (from, to) = (date(1995, 11, 22), date(2016, 11, 21));
    for cell in ["21-11-1995", "22-11-2016", "1-3-1909", "1-3-2109", "1-3-50"] {
        assert_eq!(birth_date(cell, today()), Err(DateFault::ImplausibleBirth { from, to }), "{cell}");
    }
}

#[test]
fn leaving_dates_may_be_a_month_or_a_school_year() {
    for (cell, expected) in [
        ("1 aug 2027", date(2027, 8, 1)),
        ("1-8-27", date(2027, 8, 1)),
        ("46600", date(2027, 8, 1)),
        ("juli 2027", date(2027, 7, 31)),
        ("07-2027", date(2027, 7, 31)),
        ("2027-02", date(2027, 2, 28)),
        ("2026-2027", date(2027, 7, 31)),
        ("schooljaar 2026/2027", date(2027, 7, 31)),
        ("26/27", date(2027, 7, 31)),
        ("eind juni 2028", date(2028, 6, 30)),
    ] {
        assert_eq!(day(cell, today()), Ok(Some(expected)), "{cell}");
    }
    assert_eq!(day("onbekend", today()), Ok(None));
    assert_eq!(day("2027", today()), Err(DateFault::NotADate));
    assert_eq!(day("31-6-2027", today()), Err(DateFault::NoSuchDay));
    assert_eq!(day("1-1-1927", today()), Err(DateFault::ImplausibleDay));
}

#[test]
fn only_a_telephone_number_or_a_code_may_hold_nine_such_digits() {
    use casustafel::domain::bsn::is_in_text;
    for bsn in [
        "bsn 999915174",
        "31 999915174",
        "+31 6 12345678 999915174",
        "0031 6 12345678, 999.915.174",
        "bsn999915174moederbeltmorgen",
    ] {
        assert!(is_in_text(bsn), "{bsn}");
    }
    for other in
        ["+31 999915174", "bel 0031 6 12345678", "9f3a7c111222333be04d5512aa90cc31ff0742", "06-12345678"]
    {
        assert!(!is_in_text(other), "{other}");
    }
}

#[test]
fn dots_take_the_place_of_such_a_number_and_of_nothing_else() {
    use casustafel::domain::bsn::dotted;
    for (typed, kept) in [
        (
            "bel 06-12345678 over 999.915.174, vóór 11-12-2026",
            "bel 06-12345678 over •••.•••.•••, vóór 11-12-2026",
        ),
        ("bsn999915174moeder 2", "bsn•••••••••moeder 2"),
        ("+31 999915174", "+31 999915174"),
        ("31 999915174 en 12", "•• ••••••••• en 12"),
        ("", ""),
    ] {
        assert_eq!(dotted(typed), kept);
    }
}

#[test]
fn one_column_with_the_name_is_split() {
    for (cell, given, prefix, family) in [
        ("Meulen, Sanne van der", "Sanne", "van der", "Meulen"),
        ("Sanne van der Meulen", "Sanne", "van der", "Meulen"),
        ("Meulen, van der, Sanne", "Sanne", "van der", "Meulen"),
        ("Meulen, Sanne, van der", "Sanne", "van der", "Meulen"),
        ("van der Meulen, Sanne", "Sanne", "van der", "Meulen"),
        ("Meulen van der, Sanne", "Sanne", "van der", "Meulen"),
        ("MEULEN, SANNE VAN DER", "SANNE", "van der", "MEULEN"),
        ("Sanne Van Der Meulen", "Sanne", "van der", "Meulen"),
        ("Anna Maria de Wit", "Anna Maria", "de", "Wit"),
        ("Bram 't Hart", "Bram", "'t", "Hart"),
        ("Hart, Bram ’t", "Bram", "'t", "Hart"),
        ("Lia d'Ancona", "Lia", "d'", "Ancona"),
        ("d’Ancona, Lia", "Lia", "d'", "Ancona"),
        ("Kees in 't Veld", "Kees", "in 't", "Veld"),
        ("Joep op den Camp", "Joep", "op den", "Camp"),
        ("Lotte de Groot-van Dijk", "Lotte", "de", "Groot-van Dijk"),
        ("Groot-van Dijk, Lotte de", "Lotte", "de", "Groot-van Dijk"),
        ("Ruben Ten Brink", "Ruben", "ten", "Brink"),
        ("Samira El Idrissi", "Samira", "", "El Idrissi"),
        ("El Idrissi, Samira", "Samira", "", "El Idrissi"),
        ("Mohamed Ait Ali", "Mohamed", "", "Ait Ali"),
        ("Finn O'Neil", "Finn", "", "O'Neil"),
        ("Mai Ng", "Mai", "", "Ng"),
        ("Jan-Willem IJzerman", "Jan-Willem", "", "IJzerman"),
        ("S. Bos", "S.", "", "Bos"),
        ("Bao Le", "Bao", "", "Le"),
        ("Bao Thi Le", "Bao Thi", "", "Le"),
        ("Dhr. Jan de Vries", "Jan", "de", "Vries"),
        ("Mevr. A. van den Berg-de Wit", "A.", "van den", "Berg-de Wit"),
        ("JANSEN, P. (Piet)", "Piet", "", "JANSEN"),
        ("Vries, dhr. J. de", "J.", "de", "Vries"),
        ("Johannes (Jan) de Vries", "Jan", "de", "Vries"),
        ("Vries (de), Jan", "Jan", "de", "Vries"),
        ("Vries de Jan", "Jan", "de", "Vries"),
        ("Van Dijk Sara", "Sara", "van", "Dijk"),
        ("van der Meulen Anna Maria", "Anna Maria", "van der", "Meulen"),
        ("Dijk Sara van", "Sara", "van", "Dijk"),
        ("El Idrissi Youssef", "Youssef", "", "El Idrissi"),
        ("Berg, R. van den", "R.", "van den", "Berg"),
    ] {
        let name = full_name(cell).unwrap_or_else(|why| panic!("{cell}: {why:?}"));
        assert_eq!(
            (name.given.as_str(), name.prefix.as_str(), name.family.as_str()),
            (given, prefix, family),
            "{cell}"
        );
    }
    for half in ["Sanne", "Meulen, van der", ",", "Meulen,", "", "a, b, c, d", "van der"] {
        assert_eq!(full_name(half), Err(NameFault::Half), "{half}");
    }
}

#[test]
fn the_order_of_names_is_that_of_the_column() {
    let ways = |cells: &[&str]| NameWays::weigh(cells.iter().copied());
    let read = |cell: &str, ways: &NameWays| {
        cells::full_name(cell, ways).map(|name| [name.given, name.prefix, name.family].join("|"))
    };
    // What no cell tells alone, the others tell.
    let filed = ways(&["Bos Sanne", "Vries de Jan", "Vermeer Alwin"]);
    assert_eq!(read("Vermeer Alwin", &filed), Ok("Alwin||Vermeer".to_owned()));
    let spoken = ways(&["Sanne Bos", "Jan de Vries", "Alwin Vermeer"]);
    assert_eq!(read("Alwin Vermeer", &spoken), Ok("Alwin||Vermeer".to_owned()));
    // One against many is asked, and so is everything unsure where they contradict each other.
    let many = [
        "Sanne Bos",
        "Jan Kok",
        "Eva Kok",
        "Tim Kok",
        "Tom Vos",
        "Sam Vos",
        "Noa Vos",
        "Max Wit",
        "Kim Smid",
    ];
    let mostly = ways(&[&many[..], &["Thomassen Jan"]].concat());
    assert_eq!(read("Thomassen Jan", &mostly), Err(NameFault::WhichIsWhich));
    assert_eq!(read("Alwin Vermeer", &mostly), Ok("Alwin||Vermeer".to_owned()));
    let mixed = ways(&["Sanne Bos", "Vries de Jan"]);
    for (cell, told) in [
        ("Sanne Bos", Ok("Sanne||Bos".to_owned())),
        ("Vries de Jan", Err(NameFault::WhichIsWhich)),
        ("Alwin Vermeer", Err(NameFault::WhichIsWhich)),
        ("Van Dijk Sara", Ok("Sara|van|Dijk".to_owned())),
        ("A. Vermeer", Ok("A.||Vermeer".to_owned())),
        ("Vermeer, Alwin", Ok("Alwin||Vermeer".to_owned())),
    ] {
        assert_eq!(read(cell, &mixed), told, "{cell}");
    }
    // A name that is a voorvoegsel as well, behind a comma.
    let thi = "Nguyen, Thi Van";
    assert_eq!(read(thi, &ways(&[thi])), Err(NameFault::WhichIsWhich));
    assert_eq!(read(thi, &ways(&[thi, "Vries, Jan de"])), Ok("Thi Van||Nguyen".to_owned()));
    assert_eq!(
        read("Dijk, Sara Van", &ways(&["Dijk, Sara Van", "Vries, Jan De"])),
        Ok("Sara|van|Dijk".to_owned())
    );
}

#[test]
fn the_order_of_dates_is_that_of_the_column() {
    let read = |cell: &str, cells: &[&str]| {
        cells::birth_date(
            cell,
            today(),
            DateTells::of(cells.iter().copied(), Meant::Births(today())).orders(),
        )
    };
    let april = Ok(Some(date(2009, 4, 3)));
    assert_eq!(read("3/4/2009", &["3/4/2009", "5/6/2009"]), april);
    assert_eq!(read("3/4/2009", &["3/4/2009", "21/3/2009"]), april);
    let unsure = Err(DateFault::WhichIsTheDay);
    let american = ["4/3/2009", "03/21/2009", "12/31/2008"];
    assert_eq!(read("4/3/2009", &american), april);
    assert_eq!(read("03/21/2009", &american), Ok(Some(date(2009, 3, 21))));
    assert_eq!(read("03/21/2009", &american[..2]), unsure);
    assert_eq!(read("4/3/2009", &american[..2]), unsure);
    let mixed = ["21/3/2009", "03/21/2009", "3/4/2009"];
    assert_eq!(read("3/4/2009", &mixed), unsure);
    assert_eq!(read("03/21/2009", &mixed), unsure);
    assert_eq!(read("21/3/2009", &mixed), Ok(Some(date(2009, 3, 21))));
    assert_eq!(read("4/4/2009", &mixed), Ok(Some(date(2009, 4, 4))));
    // Slashes say nothing of dashes, and one slip of the hand nothing of others.
    assert_eq!(read("3-4-2009", &["3-4-2009", "12-13-2009"]), april);
    assert_eq!(read("12-13-2009", &["3-4-2009", "12-13-2009"]), Err(DateFault::NoSuchDay));
    assert_eq!(read("4-3-2009", &["4-3-2009", "12-13-2009", "03-21-2009"]), april);
    assert_eq!(read("3-4-2009", &mixed), april);
    assert_eq!(read("3 april 2009", &mixed), april);
    let chosen = DateOrders::all(DateOrder::MonthFirst);
    assert_eq!(cells::birth_date("4/3/2009", today(), chosen), april);
    assert_eq!(cells::birth_date("21/3/2009", today(), chosen), Err(DateFault::NoSuchDay));
}

#[test]
fn a_prefix_is_taken_off_a_family_name() {
    for (cell, prefix, family) in [
        ("van der Meulen", "van der", "Meulen"),
        ("Meulen, van der", "van der", "Meulen"),
        ("Van Dijk", "van", "Dijk"),
        ("Bos", "", "Bos"),
        ("Le", "", "Le"),
        ("d'Ancona", "d'", "Ancona"),
        ("Bakker-de Boer", "", "Bakker-de Boer"),
    ] {
        assert_eq!(split_family(cell), (prefix.to_owned(), family.to_owned()), "{cell}");
    }
}

#[test]
fn pupil_numbers_lose_what_a_spreadsheet_added() {
    for (cell, number) in [
        ("123456.0", "123456"),
        ("123456,00", "123456"),
        ("00123", "00123"),
        ("2019.1", "2019.1"),
        ("A-12", "A-12"),
    ] {
        assert_eq!(pupil_number(cell).as_deref(), Some(number), "{cell}");
    }
    assert_eq!(pupil_number("1,23457E+11"), None);
}

#[test]
fn words_become_values() {
    for (cell, value) in [
        ("PrO", Some(SchoolType::Pro)),
        ("Praktijkonderwijs", Some(SchoolType::Pro)),
        ("vso", Some(SchoolType::Vso)),
        ("MBO Entree", Some(SchoolType::Entree)),
        ("entree-opleiding", Some(SchoolType::Entree)),
        ("havo", None),
    ] {
        assert_eq!(school_type(cell), value, "{cell}");
    }
    let sure = |profile| Some((profile, Doubt::Certain));
    let unsure = |profile| Some((profile, Doubt::Doubtful));
    for (cell, value) in [
        ("Arbeid", sure(ExitProfile::Work)),
        ("A", sure(ExitProfile::Work)),
        ("arbeidsmarkt", sure(ExitProfile::Work)),
        ("Arbeidsmarktgericht", sure(ExitProfile::Work)),
        ("Vervolgonderwijs", sure(ExitProfile::Education)),
        ("dagbesteding", sure(ExitProfile::DayActivity)),
        ("onbekend", sure(ExitProfile::Unknown)),
        ("?", sure(ExitProfile::Unknown)),
        ("arbeid?", unsure(ExitProfile::Work)),
        ("arbeid / dagbesteding", unsure(ExitProfile::Work)),
        ("dagbesteding of arbeid", unsure(ExitProfile::DayActivity)),
        ("arbeid (twijfel)", unsure(ExitProfile::Work)),
        ("voetballer", None),
        ("", None),
    ] {
        assert_eq!(exit_profile(cell).map(|p| (p.profile, p.doubt)), value, "{cell}");
    }
    for (cell, value) in [
        ("Regulier werk", Some(Destination::RegularJob)),
        ("BBL", Some(Destination::JobWithSchool)),
        ("mbo niveau 2", Some(Destination::Mbo)),
        ("Arbeidsmatige dagbesteding", Some(Destination::DayWorkbased)),
        ("naar de maan", None),
    ] {
        assert_eq!(destination(cell), value, "{cell}");
    }
    for (cell, value) in [
        ("4", Some(4)),
        ("4.0", Some(4)),
        ("leerjaar 5", Some(5)),
        ("4e", Some(4)),
        ("7", None),
        ("4a", None),
    ] {
        assert_eq!(year_level(cell), value, "{cell}");
    }
}

#[test]
fn every_word_that_the_program_writes_is_read_back() {
    for value in SchoolType::ALL {
        assert_eq!(school_type(value.label()), Some(*value));
        assert_eq!(school_type(value.code()), Some(*value));
    }
    for value in ExitProfile::ALL {
        assert_eq!(exit_profile(value.label()).map(|p| p.profile), Some(*value));
    }
    for value in Destination::ALL {
        assert_eq!(destination(value.label()), Some(*value), "{value:?}");
    }
    for value in Doubt::ALL {
        assert_eq!(doubt(value.label()), Some(*value));
    }
}
