//! The domain: pupils who are about to leave school, who cares for them, and what was agreed.
//!
//! Pure. Values, commands, events, the rules that turn the one into the other, and the fold that makes
//! [`State`] out of events. It knows no file, no clock, no terminal, and no sentence that a user reads.

mod audience;
mod beyond;
pub mod bsn;
mod change;
pub mod clean;
mod command;
mod command_texts;
mod day;
mod decide;
mod derived;
mod entry;
mod entry_fields;
mod entry_text;
mod entry_values;
mod event;
mod event_seen;
mod fact_value;
mod facts;
pub mod filter;
pub mod fold;
mod free_text;
mod glance;
mod halves;
mod ids;
mod ids_mut;
mod index_row;
pub mod minutes;
mod name;
pub mod names_in_text;
mod net;
mod newcomers;
mod nobody;
mod party;
mod people;
mod proposal;
pub mod query;
mod reader;
mod reading;
mod records;
mod refusal;
pub mod rules;
mod school_year;
pub mod search;
mod settings;
mod slot;
mod state;
mod touched;
mod turn;
mod undo;
mod values;

pub use audience::{Audience, FamilyMember, Recipient, Sight, Viewer, What};
pub use beyond::Beyond;
pub use change::Change;
pub use command::{
    AgreementDraft, Carried, Command, Context, EntryChange, Extra, HolderChoice, ImportRow, RoleTerms, Step,
};
pub use decide::{
    DayReplaced, days_replaced, decide, follows, is_about_agenda, is_due_before, may_answer, may_turn,
};
pub use derived::Derived;
pub use entry::{Entry, EntryFact, EntryKey, EntryKind, EntryNo, Who};
pub use entry_fields::Need;
pub use entry_values::{
    Answer, ContactMeans, ContactResult, Contract, Giver, Ground, HandoverKind, Inform, Outcome,
    PlacementKind, Provision, ProvisionState, Relation, SharingForm, SignalKind, SignalSource,
};
pub use event::{Actor, Cause, Draft, Entity, Event, Group, GroupId, Hash32};
pub use fact_value::{FactValue, OneOf, Tense, ValueType};
pub use facts::{
    AgreementFact, AgreementFacts, AgreementKey, Fact, FactKey, Facts, MeetingFact, MeetingFacts, MeetingKey,
    NoteFact, NoteFacts, NoteKey, PersonFact, PersonFacts, PersonKey, ShownIn,
};
pub use free_text::{FreeText, Mark, Marks, TextKind, TextRef};
pub use glance::{Earlier, Glance, OpenAgreement};
pub use halves::halves;
pub use ids::{AgreementId, MeetingId, NoteId, PersonId, PupilId};
pub use ids_mut::IdMut;
pub use index_row::{IndexRow, NameKey, StoredRow};
pub use name::{NameForm, NamePart, PupilName};
pub use net::{Net, net};
pub use newcomers::{Newcomer, newcomers};
pub use nobody::means_nobody;
pub use party::PartyRef;
pub use people::{Lasts, People};
pub use proposal::{Proposal, Seen};
pub use reader::{Access, Reader};
pub use reading::Reading;
pub use records::{AgendaItem, Agreement, Case, EarlierRelative, Meeting, Note, PastRole, Person, Recent};
pub use refusal::Refusal;
pub use rules::Rules;
pub use school_year::{ExitAnswer, ListedPupil, NewList, NextYear, YearCounts, YearTurn};
pub use settings::{ListMemory, SavedView, Setting, SettingKey, Settings};
pub use slot::{Slot, Standing, Value};
pub use state::{Encoded, Packing, Parts, Rows, State};
pub use touched::Touched;
pub use turn::{Doing, Turn};
pub use undo::{inverse, left_alone};
pub use values::{
    AgendaReason, AgendaState, ContactState, Destination, Direction, Doubt, EntryAdvice, ExitProfile, Holder,
    MeetingKind, MeetingPhase, Owner, Party, Phase, Presence, Progress, Role, SchoolType, Source, Status,
    WaakvlamKind,
};
