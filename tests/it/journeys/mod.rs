//! Journeys: keys in, screen and events out, each one named after a user's moment.

mod chair_runs_a_meeting;
mod coordinator_triages;
mod counts_keep_up;
mod first_monday;
mod first_start;
mod importing;
mod nothing_is_lost;
pub mod player;
mod triage;
mod views;
mod waakvlam;
