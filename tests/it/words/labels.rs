//! Every value has a word, and is found by what people call it.

use casustafel::domain::fold::fold;
use casustafel::domain::{
    AgendaState, AgreementKey, ContactState, Destination, Doubt, ExitProfile, FactKey, MeetingKey,
    MeetingPhase, PersonKey, Presence, Role, SchoolType, Status, WaakvlamKind,
};
use casustafel::text::labels::{Label, matching};

fn keeps_its_words<T: Label + std::fmt::Debug>() {
    for value in T::CHOICES {
        assert_eq!(matching::<T>(value.label()), [*value], "{value:?} is found by its own word");
        for synonym in value.synonyms() {
            assert_eq!(fold(synonym), *synonym, "synonyms are written folded");
            assert!(matching::<T>(synonym).contains(value), "{value:?} is found by {synonym}");
        }
    }
}

#[test]
fn every_value_is_found_by_its_words() {
    keeps_its_words::<Status>();
    keeps_its_words::<ContactState>();
    keeps_its_words::<SchoolType>();
    keeps_its_words::<ExitProfile>();
    keeps_its_words::<Doubt>();
    keeps_its_words::<Destination>();
    keeps_its_words::<Role>();
    keeps_its_words::<WaakvlamKind>();
    keeps_its_words::<MeetingPhase>();
    keeps_its_words::<Presence>();
    keeps_its_words::<AgendaState>();
    keeps_its_words::<FactKey>();
    keeps_its_words::<PersonKey>();
    keeps_its_words::<AgreementKey>();
    keeps_its_words::<MeetingKey>();
}

#[test]
fn people_type_what_they_call_it() {
    assert_eq!(matching::<ContactState>("losgelaten"), [ContactState::Released]);
    assert_eq!(matching::<Status>("aandacht"), [Status::Attention]);
    assert_eq!(matching::<Status>("on_track"), [Status::OnTrack]);
    assert_eq!(matching::<ExitProfile>("dagbest"), [ExitProfile::DayActivity]);
    assert_eq!(matching::<Status>(""), []);
    assert_eq!(matching::<Status>("paars"), []);
}
