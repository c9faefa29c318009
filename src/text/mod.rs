//! Every sentence that a user can see: typed, Dutch, and nowhere else.
//!
//! Functions here take values, never other sentences to glue together, and they match enums whole, so that a
//! missing sentence does not compile.

pub mod actions;
pub mod agreement_line;
pub mod agreements;
pub mod amounts;
pub mod attention;
pub mod case;
pub mod cli;
pub mod counts;
pub mod dates;
pub mod demo;
pub mod documents;
pub mod drafts;
pub mod entries;
pub mod entry_forms;
pub mod entry_labels;
pub mod events;
pub mod facts;
pub mod forms;
pub mod frame;
pub mod framework;
pub mod hand_on;
pub mod import;
pub mod import_shape;
pub mod importing;
pub mod keys;
pub mod labels;
pub mod list;
pub mod meeting;
pub mod minutes;
pub mod naming;
pub mod network;
pub mod note;
pub mod notices;
pub mod parties;
pub mod people;
pub mod pickers;
pub mod preferences;
pub mod readers;
pub mod refusal;
pub mod school_year;
pub mod settings;
pub mod show;
pub mod slots;
pub mod spoken;
pub mod start;
pub mod store;
pub mod terminal;
pub mod tour;
pub mod triage;
pub mod trouble;
pub mod views;
pub mod who;
pub mod words;
