//! The data dictionary (`domain.md` (a)), field by field: where each one is kept, or why it is not there yet.

use casustafel::domain::fold::fold;
use casustafel::domain::{
    AgreementKey, Answer, ContactMeans, ContactResult, ContactState, Destination, Direction, EntryAdvice,
    EntryKey, EntryKind, ExitProfile, FactKey, Giver, Ground, HandoverKind, MeetingKey, NoteKey, Party,
    PersonKey, Phase, PlacementKind, Provision, ProvisionState, Role, SchoolType, SettingKey, SharingForm,
    SignalKind, SignalSource, WaakvlamKind,
};
use casustafel::text::labels::Label;

use Place::{Agreement, Derived, Elsewhere, Entry, Fact, Later, Meeting, Note, Own, Person, Setting};

/// Where a field is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    /// A fact of the pupil.
    Fact(FactKey),
    /// A field of an entry.
    Entry(EntryKind, EntryKey),
    /// A fact of a netwerkpartner.
    Person(PersonKey),
    /// A fact of an agreement.
    Agreement(AgreementKey),
    /// A fact of a note.
    Note(NoteKey),
    /// A fact of a meeting.
    Meeting(MeetingKey),
    /// What the program is set to.
    Setting(SettingKey),
    /// Worked out from other fields, by this question to the state.
    Derived(&'static str),
    /// Kept in another form, named here.
    Elsewhere(&'static str),
    /// Ours, not in the dictionary: why it is there.
    Own(Key, &'static str),
    /// Not there yet, and why.
    Later(&'static str),
}

/// A key that the dictionary does not have.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Key {
    Fact(FactKey),
    Agreement(AgreementKey),
    Person(PersonKey),
    Entry(EntryKind, EntryKey),
    Meeting(MeetingKey),
    Note(NoteKey),
    Setting(SettingKey),
}

const MEETING_ISSUE: &str = "belongs to the meeting's own issue: prepare, discuss, write up";
const WERKWIJZE: &str = "belongs to the werkwijzen: a region's parameters as data";

/// Thing, field, place. The order is the dictionary's.
#[rustfmt::skip] // one line per field is what makes it a table
const FIELDS: &[(&str, &str, Place)] = &[
    ("pupil", "id", Elsewhere("PupilId: L-001, from events")),
    ("pupil", "school_pupil_no", Fact(FactKey::SchoolPupilNo)),
    ("pupil", "given_name", Fact(FactKey::GivenName)),
    ("pupil", "name_prefix", Fact(FactKey::NamePrefix)),
    ("pupil", "family_name", Fact(FactKey::FamilyName)),
    ("pupil", "birth_date", Fact(FactKey::BirthDate)),
    ("pupil", "municipality", Fact(FactKey::Municipality)),
    ("pupil", "school_id", Fact(FactKey::School)),
    ("pupil", "school_type", Fact(FactKey::SchoolType)),
    ("pupil", "year_level", Fact(FactKey::YearLevel)),
    ("pupil", "exit_profile", Fact(FactKey::ExitProfile)),
    ("pupil", "profile_doubt", Fact(FactKey::ProfileDoubt)),
    ("pupil", "direction", Fact(FactKey::Direction)),
    ("pupil", "entry_advice", Fact(FactKey::EntryAdvice)),
    ("pupil", "expected_exit_date", Fact(FactKey::ExpectedExit)),
    ("pupil", "deregistered_on", Fact(FactKey::DeregisteredOn)),
    ("pupil", "start_qualification", Fact(FactKey::StartQualification)),
    ("pupil", "entry_diploma", Fact(FactKey::EntryDiploma)),
    ("pupil", "phase", Fact(FactKey::Phase)),
    ("pupil", "contact_state", Fact(FactKey::Contact)),
    ("pupil", "at_home_since", Fact(FactKey::AtHomeSince)),
    ("pupil", "destination", Fact(FactKey::Destination)),
    ("pupil", "trusted_person", Fact(FactKey::TrustedPerson)),
    ("pupil", "note", Note(NoteKey::Text)),
    ("pupil", "leeftijd", Derived("Case::age_on")),
    ("pupil", "leerplicht_status", Derived("query::compulsory_until, and the let-op at 16 and 18")),
    ("pupil", "monitor_tot", Derived("query::monitor_until")),
    ("pupil", "nazorg_tot", Derived("query::aftercare_until")),
    ("pupil", "vernietigen_na", Derived("query::destroy_after")),
    ("pupil", "class", Own(Key::Fact(FactKey::Class), "schools' lists have it, people say it")),
    ("pupil", "status", Own(Key::Fact(FactKey::Status), "the triage light, DESIGN §2")),
    ("pupil", "destination_since", Own(Key::Fact(FactKey::DestinationSince), "nazorg counts from it")),
    ("pupil", "year_level_on", Own(Key::Fact(FactKey::YearLevelOn), "issue: leerjaar +1, once a school year")),
    ("pupil", "phone", Own(Key::Fact(FactKey::Phone), "the contact block")),

    ("discussion", "agenda_state: te_bespreken, besproken, doorgeschoven", Elsewhere("AgendaItem::state")),
    ("discussion", "agenda_state: niet_nodig, eerst_informeren", Later(MEETING_ISSUE)),

    ("contact", "naam", Person(PersonKey::Name)),
    ("contact", "functie", Person(PersonKey::Function)),
    ("contact", "partij", Person(PersonKey::Party)),
    ("contact", "werk-telefoon", Person(PersonKey::Phone)),
    ("contact", "werk-e-mail", Person(PersonKey::Mail)),
    ("contact", "school(s)", Person(PersonKey::Schools)),
    ("contact", "organisation", Own(Key::Person(PersonKey::Organisation), "which gemeente, which school")),
    ("contact", "until", Own(Key::Person(PersonKey::Until), "who left keeps history, and leaves the pickers")),
    ("role_title", "functies", Elsewhere("PersonKey::Function is free text: seed words are examples")),

    ("assignment", "pupil, contact, rol", Elsewhere("Event::RoleSet, Role, Holder::who")),
    ("assignment", "type waakvlam", Elsewhere("Holder::kind")),
    ("assignment", "via_wie", Elsewhere("Holder::via")),
    ("assignment", "sinds", Elsewhere("Holder::since")),
    ("assignment", "tot, reden", Elsewhere("PastRole::until, PastRole::reason")),

    ("handover", "datum", Entry(EntryKind::Handover, EntryKey::On)),
    ("handover", "van", Entry(EntryKind::Handover, EntryKey::FromParty)),
    ("handover", "naar", Entry(EntryKind::Handover, EntryKey::ToParty)),
    ("handover", "soort", Entry(EntryKind::Handover, EntryKey::HandoverKind)),
    ("handover", "support_question", Entry(EntryKind::Handover, EntryKey::SupportQuestion)),
    ("handover", "support_question, text", Entry(EntryKind::Handover, EntryKey::Question)),
    ("handover", "ontvanger", Entry(EntryKind::Handover, EntryKey::Receiver)),
    ("handover", "bevestigd_op", Entry(EntryKind::Handover, EntryKey::ConfirmedOn)),
    ("handover", "betrokken_tot", Entry(EntryKind::Handover, EntryKey::InvolvedUntil)),

    ("instrument, indication", "soort", Entry(EntryKind::Provision, EntryKey::Provision)),
    ("instrument, indication", "status", Entry(EntryKind::Provision, EntryKey::ProvisionState)),
    ("instrument, indication", "datum", Entry(EntryKind::Provision, EntryKey::On)),
    ("indication", "geldig_tot", Entry(EntryKind::Provision, EntryKey::ValidUntil)),

    ("placement", "soort", Entry(EntryKind::Placement, EntryKey::PlacementKind)),
    ("placement", "bedrijf", Entry(EntryKind::Placement, EntryKey::Company)),
    ("placement", "uren/week", Entry(EntryKind::Placement, EntryKey::Hours)),
    ("placement", "start", Entry(EntryKind::Placement, EntryKey::Start)),
    ("placement", "eind", Entry(EntryKind::Placement, EntryKey::End)),
    ("placement", "contractsoort", Entry(EntryKind::Placement, EntryKey::Contract)),
    ("placement", "perspectief op baan", Entry(EntryKind::Placement, EntryKey::Perspective)),
    ("placement", "loonwaarde % WML", Entry(EntryKind::Placement, EntryKey::WageValue)),
    ("placement", "jobcoach nodig", Entry(EntryKind::Placement, EntryKey::JobcoachNeeded)),

    ("enrolment", "opleiding", Entry(EntryKind::Enrolment, EntryKey::Course)),
    ("enrolment", "niveau", Entry(EntryKind::Enrolment, EntryKey::Level)),
    ("enrolment", "aangemeld_op", Entry(EntryKind::Enrolment, EntryKey::AppliedOn)),
    ("enrolment", "zichtbaar ingeschreven", Entry(EntryKind::Enrolment, EntryKey::Enrolled)),
    ("enrolment", "gecontroleerd_op", Entry(EntryKind::Enrolment, EntryKey::CheckedOn)),
    ("enrolment", "verzuim/dreigende uitval", Entry(EntryKind::Enrolment, EntryKey::Absence)),

    ("signal", "datum", Entry(EntryKind::Signal, EntryKey::On)),
    ("signal", "bron", Entry(EntryKind::Signal, EntryKey::SignalSource)),
    ("signal", "soort", Entry(EntryKind::Signal, EntryKey::SignalKind)),
    ("signal", "school_geraadpleegd_op", Entry(EntryKind::Signal, EntryKey::SchoolAskedOn)),
    ("signal", "note", Own(Key::Entry(EntryKind::Signal, EntryKey::Note), "what was said")),
    ("signal", "ww_checked_on", Own(Key::Entry(EntryKind::Signal, EntryKey::WwCheckedOn), "003:156")),
    ("signal", "outcome", Own(Key::Entry(EntryKind::Signal, EntryKey::Outcome), "what came of it")),
    ("signal", "handled_on", Own(Key::Entry(EntryKind::Signal, EntryKey::HandledOn), "a signal ends")),

    ("meeting", "soort", Meeting(MeetingKey::Kind)),
    ("meeting", "datum", Meeting(MeetingKey::Date)),
    ("meeting", "voorzitter", Meeting(MeetingKey::Chair)),
    ("meeting", "aanwezigen/afwezigen", Elsewhere("Event::AttendanceSet, Presence")),
    ("meeting", "agenda-items", Elsewhere("Event::AgendaSet, AgendaItem")),
    ("meeting", "school(s), regio-profiel, notulist, volgende datum", Later(MEETING_ISSUE)),
    ("meeting", "operator", Own(Key::Meeting(MeetingKey::Operator), "who is at the keys")),
    ("meeting", "phase", Own(Key::Meeting(MeetingKey::Phase), "DESIGN §7")),
    ("meeting", "at_table", Own(Key::Meeting(MeetingKey::AtTable), "the name gate")),
    ("meeting", "reopened", Own(Key::Meeting(MeetingKey::Reopened), "DESIGN §7")),
    ("meeting", "notes for", Own(Key::Meeting(MeetingKey::NotesFor), "issue: who may read its notes, one setting per meeting")),

    ("discussion", "pupil", Elsewhere("AgendaItem is of a pupil")),
    ("discussion", "vooraf_geïnformeerd_op/door, ouders betrokken", Later(MEETING_ISSUE)),
    ("discussion", "vraag, kern, besluit", Later(MEETING_ISSUE)),
    ("discussion", "evaluatiedatum, achteraf_informeren_door/op", Later(MEETING_ISSUE)),
    ("discussion", "aan_zet", Later("belongs to the werkwijzen: the table \"wie is aan zet\" with its rule ids")),

    ("agreement", "wat", Agreement(AgreementKey::What)),
    ("agreement", "wie", Agreement(AgreementKey::Owner)),
    ("agreement", "voor_wanneer", Agreement(AgreementKey::Due)),
    ("agreement", "status open, gedaan, vervallen; gedaan_op", Agreement(AgreementKey::Progress)),
    ("agreement", "status bezig", Later("open or done is what people keep up; asked for by nobody yet")),
    ("agreement", "status te_laat", Derived("Agreement::is_late")),
    ("agreement", "bron-bespreking", Elsewhere("Agreement::meeting, from its group")),
    ("agreement", "with", Own(Key::Agreement(AgreementKey::With), "who helps")),
    ("agreement", "handed_on", Own(Key::Agreement(AgreementKey::HandedOn), "who does it from a later day")),

    ("legal_basis", "grondslag", Entry(EntryKind::Sharing, EntryKey::Ground)),
    ("legal_basis", "doel", Entry(EntryKind::Sharing, EntryKey::Purpose)),
    ("legal_basis", "ontvangers", Entry(EntryKind::Sharing, EntryKey::Party)),
    ("legal_basis", "organisation", Own(Key::Entry(EntryKind::Sharing, EntryKey::Organisation), "a ground for this gemeente")),
    ("legal_basis", "gegeven_door", Entry(EntryKind::Sharing, EntryKey::Giver)),
    ("legal_basis", "datum", Entry(EntryKind::Sharing, EntryKey::On)),
    ("legal_basis", "vorm", Entry(EntryKind::Sharing, EntryKey::Form)),
    ("legal_basis", "ingetrokken_op", Entry(EntryKind::Sharing, EntryKey::WithdrawnOn)),
    ("legal_basis", "valid_until", Own(Key::Entry(EntryKind::Sharing, EntryKey::ValidUntil), "a ground that ends")),

    ("disclosure", "wat", Entry(EntryKind::Disclosure, EntryKey::What)),
    ("disclosure", "aan wie", Entry(EntryKind::Disclosure, EntryKey::Party)),
    ("disclosure", "organisation", Own(Key::Entry(EntryKind::Disclosure, EntryKey::Organisation), "which of them was told")),
    ("disclosure", "grondslag", Entry(EntryKind::Disclosure, EntryKey::Ground)),
    ("disclosure", "doel", Entry(EntryKind::Disclosure, EntryKey::Purpose)),
    ("disclosure", "datum", Entry(EntryKind::Disclosure, EntryKey::On)),
    ("disclosure", "door", Entry(EntryKind::Disclosure, EntryKey::By)),

    ("aftercare_contact", "datum", Entry(EntryKind::Contact, EntryKey::On)),
    ("aftercare_contact", "door", Entry(EntryKind::Contact, EntryKey::By)),
    ("aftercare_contact", "wijze", Entry(EntryKind::Contact, EntryKey::Means)),
    ("aftercare_contact", "uitkomst", Entry(EntryKind::Contact, EntryKey::Result)),
    ("aftercare_contact", "volgende", Entry(EntryKind::Contact, EntryKey::Next)),
    ("aftercare_contact", "via", Own(Key::Entry(EntryKind::Contact, EntryKey::Via), "through whom it was heard")),
    ("aftercare_contact", "note", Own(Key::Entry(EntryKind::Contact, EntryKey::Note), "a word on it")),

    ("delay", "on", Own(Key::Entry(EntryKind::Delay, EntryKey::On), "issue: how often an exit moved is kept")),
    ("delay", "exit_was", Own(Key::Entry(EntryKind::Delay, EntryKey::ExitWas), "issue: how often an exit moved is kept")),
    ("delay", "exit_became", Own(Key::Entry(EntryKind::Delay, EntryKey::ExitBecame), "issue: how often an exit moved is kept")),
    ("delay", "note", Own(Key::Entry(EntryKind::Delay, EntryKey::Note), "issue: new date and reason")),

    ("relative", "name", Own(Key::Entry(EntryKind::Relative, EntryKey::Name), "issue: the own network")),
    ("relative", "relation", Own(Key::Entry(EntryKind::Relative, EntryKey::Relation), "issue: the own network")),
    ("relative", "phone", Own(Key::Entry(EntryKind::Relative, EntryKey::Phone), "issue: the contact block")),
    ("relative", "authority", Own(Key::Entry(EntryKind::Relative, EntryKey::Authority), "issue: gezag")),
    ("relative", "inform", Own(Key::Entry(EntryKind::Relative, EntryKey::Inform), "issue: informeren")),

    ("note", "withdrawn", Own(Key::Note(NoteKey::Withdrawn), "nothing is removed, it is withdrawn")),

    ("region_profile", "monitorleeftijd", Setting(SettingKey::MonitorAge)),
    ("region_profile", "nazorg_maanden", Setting(SettingKey::AftercareMonths)),
    ("region_profile", "gemeenten[], interval_monitor_maanden, bespreek_vanaf_leerjaar", Later(WERKWIJZE)),
    ("region_profile", "jongerenpunt_na_overdracht_maanden, bespreek_min_maanden_voor_uitstroom", Later(WERKWIJZE)),
    ("region_profile", "overleggen_per_jaar, wml_drempel, begrippen, grondslagtekst, versie", Later(WERKWIJZE)),
    ("settings", "aftercare_points", Own(Key::Setting(SettingKey::AftercarePoints), "issue: contact points")),
    ("settings", "waakvlam_weeks", Own(Key::Setting(SettingKey::WaakvlamWeeks), "issue: the rhythm")),
    ("settings", "views", Own(Key::Setting(SettingKey::Views), "issue: saved views")),
    ("settings", "school_years", Own(Key::Setting(SettingKey::SchoolYears), "issue: leerjaren go up once a year")),
    ("settings", "list_memories", Own(Key::Setting(SettingKey::ListMemories), "issue: columns, once per school")),

    ("audit_event", "action, object, result, origin, actor, timestamp", Elsewhere("`log --json`, from Group")),
];

#[test]
fn every_key_of_ours_has_its_line_in_the_table() {
    let kept = |wanted: Place, own: Key| {
        FIELDS.iter().any(|(.., place)| *place == wanted || matches!(place, Own(key, _) if *key == own))
    };
    let mut missing: Vec<String> = vec![];
    let mut ask = |is_there: bool, name: String| missing.extend((!is_there).then_some(name));
    for key in FactKey::ALL {
        ask(kept(Fact(*key), Key::Fact(*key)), format!("{key:?}"));
    }
    for kind in EntryKind::ALL {
        for (key, _) in kind.fields() {
            ask(kept(Entry(*kind, *key), Key::Entry(*kind, *key)), format!("{kind:?} {key:?}"));
        }
    }
    for key in PersonKey::ALL {
        ask(kept(Person(*key), Key::Person(*key)), format!("{key:?}"));
    }
    for key in AgreementKey::ALL {
        ask(kept(Agreement(*key), Key::Agreement(*key)), format!("{key:?}"));
    }
    for key in NoteKey::ALL {
        ask(kept(Note(*key), Key::Note(*key)), format!("{key:?}"));
    }
    for key in MeetingKey::ALL {
        ask(kept(Meeting(*key), Key::Meeting(*key)), format!("{key:?}"));
    }
    for key in SettingKey::ALL {
        ask(kept(Setting(*key), Key::Setting(*key)), format!("{key:?}"));
    }
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}

#[test]
fn the_table_holds_no_field_that_the_program_has_not() {
    for (thing, field, place) in FIELDS {
        let (Entry(kind, key) | Own(Key::Entry(kind, key), _)) = place else { continue };
        assert!(kind.need(*key).is_some(), "{thing} {field}");
    }
    let keys: Vec<EntryKey> =
        EntryKind::ALL.iter().flat_map(|kind| kind.fields()).map(|(key, _)| *key).collect();
    for key in EntryKey::ALL {
        assert!(keys.contains(key), "{key:?} belongs to a kind");
    }
    for (at, row) in FIELDS.iter().enumerate() {
        assert!(
            FIELDS[..at].iter().all(|(thing, field, _)| (*thing, *field) != (row.0, row.1)),
            "{row:?} twice"
        );
    }
}

#[test]
fn a_code_of_the_dictionary_is_our_code() {
    for (thing, field, place) in FIELDS {
        // The school is kept by name, not by an id.
        if let (Fact(key), false) = (place, *field == "school_id") {
            assert_eq!(key.code(), *field, "{thing}");
        }
    }
    let codes = |all: &[&str]| all.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    fn own<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|value| code(*value).to_owned()).collect()
    }
    let holds = |ours: Vec<String>, theirs: &[&str]| {
        for code in codes(theirs) {
            assert!(ours.contains(&code), "{code} of the dictionary is not in {ours:?}");
        }
    };
    holds(own(SchoolType::ALL, SchoolType::code), &["pro", "vso", "entree", "entree_on_pro", "mbo_other"]);
    holds(own(ExitProfile::ALL, ExitProfile::code), &["work", "education", "day_activity", "unknown"]);
    holds(own(Direction::ALL, Direction::code), &["practice_learning"]);
    holds(own(Phase::ALL, Phase::code), &["early", "orientation", "exit", "aftercare", "closed"]);
    holds(
        own(ContactState::ALL, ContactState::code),
        &["in_view", "hard_to_reach", "declines", "out_of_view", "released"],
    );
    holds(
        own(Destination::ALL, Destination::code),
        &[
            "regular_job",
            "covenant_job",
            "sheltered_job",
            "job_with_school",
            "day_experience",
            "day_workbased",
            "day_work_perspective",
            "volunteer",
            "pathway",
            "stays",
            "care",
            "moved",
            "none",
            "unknown",
        ],
    );
    // Ouders and jongere are no organisation: they own agreements and are in the case themselves.
    holds(
        own(Party::ALL, Party::code),
        &[
            "school_pro",
            "school_vso",
            "mbo_entree",
            "jongerenpunt",
            "werk_inkomen",
            "doorstroompunt",
            "leerplicht",
            "leerplicht_mbo",
            "uwv",
            "jobcoach_org",
            "wsp_werkcentrum",
            "wmo",
            "jeugd",
            "zorgkantoor",
            "sociaal_ontwikkelbedrijf",
            "werkgever",
            "zorgaanbieder",
            "mee",
            "buurtteam",
            "overig",
        ],
    );
    holds(own(WaakvlamKind::ALL, WaakvlamKind::code), &["keep_in_touch", "light_support"]);
    holds(own(HandoverKind::ALL, HandoverKind::code), &["warm", "administrative", "none"]);
}

/// Which of these words no value has, neither as its label nor among what people type for it.
fn strangers<T: Label>(words: &[&'static str]) -> Vec<&'static str> {
    let has = |value: &T, word: &str| {
        fold(value.label()) == word || value.synonyms().iter().any(|synonym| fold(synonym) == word)
    };
    let unknown = |word: &&str| !T::CHOICES.iter().any(|value| has(value, &fold(word)));
    words.iter().copied().filter(unknown).collect()
}

#[test]
fn a_word_of_the_dictionary_is_a_word_that_can_be_chosen() {
    #[rustfmt::skip] // the words of one value list per line
    let unknown = [
        strangers::<Role>(&["casusregisseur", "waakvlam", "jobcoach", "mentor"]),
        strangers::<EntryAdvice>(&["diploma en werk", "diploma en mbo 2", "stoppen zonder diploma"]),
        strangers::<Ground>(&["toestemming", "wettelijke taak", "overeenkomst", "convenant", "vitaal belang"]),
        strangers::<Giver>(&["jongere", "ouder", "beiden"]),
        strangers::<SharingForm>(&["schriftelijk", "mondeling"]),
        strangers::<SignalSource>(&["monitor", "school", "jongere", "werkgever", "jongerenpunt"]),
        strangers::<SignalKind>(&["baan kwijt", "geen inschrijving", "verzuim", "dreigt uit te vallen", "gestopt", "indicatie verlopen", "hulpvraag"]),
        strangers::<ContactMeans>(&["tel", "bezoek", "app"]),
        strangers::<ContactResult>(&["werkt nog", "school", "dagbesteding", "thuis", "geen contact"]),
        strangers::<PlacementKind>(&["stage", "transitiestage", "duurzame stage", "werk"]),
        strangers::<Provision>(&["doelgroepregister", "banenafspraak", "ABA", "beschut werk", "Wajong", "dagbesteding"]),
        strangers::<Provision>(&["LKS", "jobcoaching", "no-riskpolis", "LKV", "proefplaatsing", "werkplekaanpassing", "werkvoorziening", "participatieplek", "re-integratietraject"]),
        strangers::<Provision>(&["scholing", "branchecertificaat", "praktijkverklaring", "beroepskeuzeprogramma", "avondschool", "simpel switchen"]),
        strangers::<ProvisionState>(&["overwogen", "aangevraagd", "toegekend", "afgewezen", "ingezet", "beëindigd"]),
        strangers::<ProvisionState>(&["niet besproken", "besproken", "leerling wil niet", "onbekend"]),
        strangers::<Answer>(&["ja", "nee", "onbekend"]),
    ]
    .concat();
    assert!(unknown.is_empty(), "{unknown:?}");
    assert_eq!(strangers::<Answer>(&["misschien"]), ["misschien"]);
}
