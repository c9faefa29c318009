//! The second window: what a slide may hold, what a window does with it, and the way between the two.

mod at_the_table;
mod curtain;
pub mod law;
mod socket;
mod walks;
mod watch;
