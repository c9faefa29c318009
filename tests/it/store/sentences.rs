//! Every error and notice of the store is a Dutch sentence with a way on, and nothing of the system shows.

use std::io::{Error, ErrorKind};

use casustafel::domain::Beyond;
use casustafel::store::{
    AppendError, Changed, Damage, DamageKind, ElsewhereError, Holder, Kept, Notice, OpenError, Part,
    ReadError, Trouble,
};
use casustafel::text::store as text;

use super::desk::{holder, start};
use crate::cli::assert_dutch;

fn io(kind: ErrorKind) -> Error {
    Error::new(kind, "No space left on device (os error 28)")
}

const KINDS: [ErrorKind; 10] = [
    ErrorKind::StorageFull,
    ErrorKind::QuotaExceeded,
    ErrorKind::FileTooLarge,
    ErrorKind::ReadOnlyFilesystem,
    ErrorKind::PermissionDenied,
    ErrorKind::NotFound,
    ErrorKind::NotADirectory,
    ErrorKind::IsADirectory,
    ErrorKind::Interrupted,
    ErrorKind::Other,
];

fn damage(kind: DamageKind, after: Option<i64>, before: Option<i64>) -> OpenError {
    OpenError::Damaged(Damage { kind, record: 4, at: 2210, resumes: Some(3000), after, before })
}

fn all() -> Vec<String> {
    let named = Holder { name: Some("Fatima Aydın".to_owned()), ..holder() };
    let dir = || "casus".into();
    let at = Some(start().timestamp_millis());
    let mut errors = vec![
        OpenError::NoStore { dir: dir() },
        OpenError::Exists { dir: dir() },
        OpenError::Held { holder: None },
        OpenError::Held { holder: Some(holder()) },
        OpenError::Held { holder: Some(named) },
        OpenError::Newer { format: 9 },
        OpenError::Slots,
        OpenError::OpenToOthers { dir: "/home/ilse/casustafel".into() },
        OpenError::NotOurs { dir: "/home/ilse/casustafel".into() },
        OpenError::LeadsNowhere { dir: "/home/ilse/casustafel".into() },
        OpenError::JournalBehind { journal: 10, checkpoint: 20 },
        OpenError::NotEmpty { dir: dir() },
        OpenError::Emptied,
        OpenError::OtherJournal,
        OpenError::OtherCheckpoint,
        damage(DamageKind::Chain, None, at),
        damage(DamageKind::Contents, at, None),
        damage(DamageKind::Bytes, None, None),
    ];
    for part in [Part::Folder, Part::Lock, Part::Slots, Part::Journal] {
        errors.extend(KINDS.map(|kind| OpenError::Io { part, source: io(kind) }));
    }
    #[cfg(unix)]
    for part in [Part::Lock, Part::Slots, Part::Journal] {
        let too_many_and_round = [24, 40].map(Error::from_raw_os_error);
        errors.extend(too_many_and_round.map(|source| OpenError::Io { part, source }));
        errors.push(OpenError::Io { part, source: ErrorKind::Unsupported.into() });
    }
    let mut texts: Vec<_> = errors.iter().map(text::open_error).collect();
    texts.push(text::open_error_with(&OpenError::NotEmpty { dir: dir() }, "--into"));
    texts.extend(KINDS.map(|kind| text::append_error(&AppendError::Io { source: io(kind) })));
    texts.extend(KINDS.map(|kind| text::read_error(&ReadError::Io(io(kind)))));
    texts.push(text::append_error(&AppendError::TooLarge));
    for changed in [Changed::Gone, Changed::Replaced, Changed::Length] {
        texts.push(text::append_error(&AppendError::Changed(changed)));
    }
    texts.push(text::elsewhere_error(&ElsewhereError::NotWhole));
    for waiting in [vec![("notitie", vec![])], vec![("afspraak", vec!["Sanne".to_owned()]); 2]] {
        let told: Vec<String> =
            waiting.iter().map(|(what, about)| casustafel::text::drafts::one(what, about)).collect();
        texts.push(casustafel::text::drafts::back(&told));
    }
    texts.push(text::drafts_not_kept(&AppendError::TooLarge));
    for why in KINDS.map(|kind| Trouble::from(&io(kind))) {
        texts.push(text::append_error(&AppendError::ReadOnly { why }));
        texts.push(text::notice(Notice::ReadOnly { why }));
    }
    texts.push(text::read_error(&ReadError::Damaged { at: 12 }));
    texts.push(text::elsewhere_error(&ElsewhereError::Place(OpenError::Exists { dir: dir() })));
    texts.push(text::elsewhere_error(&AppendError::TooLarge.into()));
    texts.extend(
        [
            Notice::TornEnd { bytes: 5, kept: Kept { from: 2210, number: 1 } },
            Notice::EndSetAside { bytes: 5, kept: Kept { from: 2210, number: 2 } },
            Notice::Older { seen: 120, here: 80 },
            Notice::Other { seen: 120 },
            Notice::DraftsUnreadable,
            Notice::CheckpointReplaced,
            Notice::CheckpointLost,
            Notice::Beyond(Beyond::Synced { service: "OneDrive" }),
            Notice::Beyond(Beyond::Share),
        ]
        .map(text::notice),
    );
    texts
}

#[test]
fn every_sentence_is_dutch_and_whole() {
    for text in all() {
        assert!(text.ends_with('.') && !text.contains("  ") && !text.contains('\n'), "{text}");
        assert_dutch(&text);
        for foreign in ["device", "None", "Some"] {
            assert!(!text.contains(foreign), "{foreign}: {text}");
        }
    }
}

#[test]
fn the_sentences_that_matter_most_read_like_this() {
    let at = |minutes: i64| Some(start().timestamp_millis() + minutes * 60_000);
    assert_eq!(
        text::open_error(&damage(DamageKind::Bytes, at(0), at(65))),
        "Het logboek is beschadigd bij stuk 4 (byte 2210): daar staan tekens die er niet horen. Het gaat om iets \
         van tussen 23-11-2026 om 9.00 uur en 23-11-2026 om 10.05 uur. Er is niets veranderd of weggegooid. Zet \
         een reservekopie van de hele gegevensmap terug. Hebt u die niet, bewaar deze map dan zoals zij is en \
         vraag uw beheerder om hulp."
    );
    let OpenError::Damaged(middle) = damage(DamageKind::Bytes, at(0), None) else { unreachable!() };
    assert_eq!(
        text::open_error(&OpenError::Damaged(Damage { resumes: None, ..middle })),
        "Het logboek is beschadigd bij stuk 4 (byte 2210): vanaf daar tot het eind staan tekens die er niet horen. \
         Het gaat om iets van na 23-11-2026 om 9.00 uur. Er is niets veranderd of weggegooid. Zet een reservekopie \
         van de hele gegevensmap terug. Hebt u die niet, bewaar deze map dan zoals zij is en vraag uw beheerder om \
         hulp. Of ga zonder dat eind verder: start daarvoor casustafel zelf, die vraagt het en bewaart het eind apart."
    );
    let kept = Kept { from: 2210, number: 1 };
    assert_eq!(
        text::notice(Notice::TornEnd { bytes: 5, kept }),
        "De vorige keer stopte casustafel midden in het opslaan. Dat laatste stukje (5 bytes) was nog niet opgeslagen \
         en is uit het logboek gehaald; al het andere is er. Het stukje zelf is bewaard als \
         journal/afgebroken-2210.bin in de gegevensmap."
    );
    let named = Holder { name: Some("Fatima Aydın".to_owned()), ..holder() };
    assert_eq!(
        text::open_error(&OpenError::Held { holder: Some(named) }),
        "Fatima Aydın heeft deze gegevens al open op computer balie sinds 23-11-2026 om 9.00 uur (proces 4711). \
         Sluit casustafel daar, en probeer het dan opnieuw."
    );
    assert_eq!(
        text::append_error(&AppendError::Io { source: io(ErrorKind::StorageFull) }),
        "Niet opgeslagen: de schijf is vol. Alles van daarvoor is wel opgeslagen. Maak ruimte vrij en probeer \
         het opnieuw, of kies een andere plek."
    );
    assert_eq!(text::reading(1, 3), "De gegevens worden gelezen: 33%");
    assert_eq!(text::reading(0, 0), "De gegevens worden gelezen: 100%");
}

#[test]
fn what_the_platform_says_is_sorted_by_what_one_can_do() {
    use Trouble::{Denied, Full, Limited, Missing, NoFile, NoFolder, Other, ReadOnly};
    let sorted = KINDS.map(|kind| Trouble::from(&Error::from(kind)));
    assert_eq!(
        sorted,
        [Full, Full, Limited, ReadOnly, Denied, Missing, NoFolder, NoFile, Other(None), Other(None)]
    );
    // A fault of the device, as each platform numbers it.
    let number = if cfg!(windows) { 1117 } else { 5 };
    assert_eq!(Trouble::from(&Error::from_raw_os_error(number)), Other(Some(number)));
}

/// A limit on the size of files is no full disk: making room would not help.
#[test]
fn a_file_that_may_not_grow_is_not_a_full_disk() {
    let said = text::append_error(&AppendError::Io { source: io(ErrorKind::FileTooLarge) });
    assert!(said.contains("groter") && !said.contains("vol"), "{said}");
}
