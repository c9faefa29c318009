//! The domain: pupils who are about to leave school, who cares for them, and what was agreed.
//!
//! Pure. Values, commands, events, the rules that turn the one into the other, and the fold that makes
//! [`State`] out of events. It knows no file, no clock, no terminal, and no sentence that a user reads.

mod apply;
pub mod clean;
mod command;
mod decide;
mod event;
mod facts;
pub mod filter;
pub mod fold;
mod ids;
mod name;
pub mod query;
mod refusal;
pub mod search;
mod state;
mod touched;
mod undo;
mod values;

pub use command::{AgreementDraft, Command, Context, ImportRow, PersonChoice, Step};
pub use decide::decide;
pub use event::{Actor, Cause, Draft, Entity, Event, Group, GroupId, Hash32};
pub use facts::{
    AgreementFact, AgreementFacts, AgreementKey, Fact, FactKey, Facts, MeetingFact, MeetingFacts, MeetingKey,
    NoteFact, NoteFacts, NoteKey, PersonFact, PersonFacts, PersonKey,
};
pub use ids::{AgreementId, MeetingId, NoteId, PersonId, PupilId};
pub use name::{Audience, NameForm, NamePart, PupilName};
pub use refusal::Refusal;
pub use state::{AgendaItem, Agreement, Case, Meeting, Note, PastRole, Person, Recent, State};
pub use touched::Touched;
pub use undo::{inverse, left_alone};
pub use values::{
    AgendaReason, AgendaState, ContactState, Destination, Doubt, ExitProfile, Holder, MeetingKind,
    MeetingPhase, Owner, Party, Presence, Progress, Role, SchoolType, Source, Status, WaakvlamKind,
};
