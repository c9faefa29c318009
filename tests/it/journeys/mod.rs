//! Journeys: keys in, screen and events out, each one named after a user's moment.

mod a_colleague_leaves;
mod baan_kwijt;
mod beside_the_keys;
mod chair_runs_a_meeting;
mod consent;
mod coordinator_triages;
mod counts_keep_up;
mod derived;
mod dossier;
mod first_monday;
mod first_start;
mod importing;
mod keys_in_sentences;
mod long_paste;
mod names_in_text;
mod names_of_that_day;
mod nothing_is_lost;
mod own_network;
pub mod player;
mod readers;
mod reads_a_case;
mod scope;
mod starting;
mod three_times_no_answer;
mod triage;
mod views;
mod waakvlam;
