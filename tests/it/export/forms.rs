//! The table of sources and formats, and that everything is made for its recipient.

use casustafel::domain::{
    ContactState, Fact, MeetingId, Owner, Party, PartyRef, People, PupilId, Recipient, Role, Status,
};
use casustafel::export::{Format, NotMade, Request, Source};

use super::region::Region;
use crate::support::export::{asked, text};
use crate::support::log::day;

const FORMATS: [Format; 4] = [Format::Markdown, Format::Json, Format::Csv, Format::Text];

fn own(source: Source, format: Format) -> Request {
    Request { source, format, recipient: Recipient::Own }
}

#[test]
fn each_source_comes_in_its_own_formats_under_a_name_without_names() {
    let mut region = Region::started();
    region.close();
    let day = "2026-12-11";
    for (source, names) in [
        (
            Source::Minutes(region.meeting),
            vec![format!("verslag-{day}-O-001.md"), format!("verslag-{day}-O-001.json")],
        ),
        (
            Source::List(vec![region.yusuf, region.sanne]),
            vec![
                format!("leerlingen-{day}.json"),
                format!("leerlingen-{day}.csv"),
                format!("leerlingen-{day}.txt"),
            ],
        ),
        (Source::Case(region.sanne), vec!["casus-L-001.txt".to_owned()]),
    ] {
        let made = FORMATS.map(|format| {
            asked(&own(source.clone(), format), region.given(People::Real), &region.story.groups())
        });
        let is_no_form = |made: &&Result<_, _>| matches!(made, Err(NotMade::NoSuchForm));
        assert_eq!(made.iter().filter(is_no_form).count(), FORMATS.len() - names.len(), "{source:?}");
        let found: Vec<String> = made.into_iter().flatten().map(|made| made.name).collect();
        assert_eq!(found, names);
    }
}

#[test]
fn what_is_not_there_is_not_made() {
    let region = Region::started();
    for source in [Source::Minutes(MeetingId(9)), Source::Case(PupilId(99))] {
        for format in [Format::Markdown, Format::Text] {
            let made =
                asked(&own(source.clone(), format), region.given(People::Real), &region.story.groups());
            assert!(matches!(made, Err(NotMade::NotThere)), "{source:?}: {made:?}");
        }
    }
}

/// A meeting about Sanne and Yusuf, in which something was recorded of every kind that not everybody may see.
fn discussed() -> Region {
    let mut region = Region::started();
    let Region { sanne, yusuf, joost, .. } = region;
    for pupil in [sanne, yusuf] {
        region.set(pupil, Fact::Status(Status::Stuck));
        region.set(pupil, Fact::Contact(ContactState::Declines));
        region.set(pupil, Fact::Municipality("Oosterwaard".into()));
        region.role(pupil, Role::Casusregisseur, joost);
        region.note(pupil, "vader is boos");
        region.agree(pupil, "stage bellen", &[Owner::Person(joost)], day(2026, 12, 18));
        region.discussed(pupil);
    }
    region.close();
    region
}

#[test]
fn a_pupil_gets_minutes_about_nobody_else_and_without_what_is_not_for_them() {
    let region = discussed();
    let own = region.markdown();
    let private = ["Yusuf", "Yılmaz", "Status", "Contact", "vader is boos", "stage bellen", "L-001"];
    for private in private {
        assert!(own.contains(private), "{private}: {own}");
    }
    let theirs = region.for_recipient(Recipient::Pupil(region.sanne), Format::Markdown);
    for open in ["Sanne van der Meulen", "Oosterwaard", "Joost Bakker"] {
        assert!(theirs.contains(open), "{open}: {theirs}");
    }
    let data = region.for_recipient(Recipient::Pupil(region.sanne), Format::Json);
    for private in private {
        assert!(!theirs.contains(private), "{private}: {theirs}");
        assert!(!data.contains(private), "{private}: {data}");
    }
}

#[test]
fn a_party_without_a_ground_gets_minutes_about_nobody() {
    let region = discussed();
    let party = Recipient::Party(PartyRef { kind: Party::Uwv, organisation: None });
    for format in [Format::Markdown, Format::Json] {
        let theirs = region.for_recipient(party.clone(), format);
        for private in ["Sanne", "Yusuf", "L-001", "L-002", "stage bellen", "Oosterwaard"] {
            assert!(!theirs.contains(private), "{private}: {theirs}");
        }
    }
}

#[test]
fn a_list_holds_whom_its_recipient_may_know() {
    let region = discussed();
    let listed = |recipient: &Recipient, format| {
        let source = Source::List(vec![region.yusuf, region.sanne]);
        let request = Request { source, format, recipient: recipient.clone() };
        text(asked(&request, region.given(People::Real), &[]).unwrap())
    };
    for format in [Format::Csv, Format::Json, Format::Text] {
        let own = listed(&Recipient::Own, format);
        assert!(
            own.find("Yılmaz") < own.find("Meulen") && own.contains("Meulen"),
            "in the order asked: {own}"
        );
        let theirs = listed(&Recipient::Pupil(region.sanne), format);
        assert!(theirs.contains("Meulen") && !theirs.contains("Yılmaz"), "{theirs}");
        for private in ["vastgelopen", "stuck", "L-001", "declines", "wil nu geen", "zonder grondslag"] {
            assert!(!theirs.contains(private), "{private}: {theirs}");
        }
    }
    let case = Request {
        source: Source::Case(region.yusuf),
        format: Format::Text,
        recipient: Recipient::Pupil(region.sanne),
    };
    assert!(matches!(asked(&case, region.given(People::Real), &[]), Err(NotMade::NotThere)));
}
