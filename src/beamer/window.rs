//! The loop of a window: what it hears, its keys and its clock in one channel, and a frame after each.

use std::io;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use super::watch::{Then, Watch};
use super::wire::{Heard, Wire, Wires};
use crate::keys::Input;
use crate::terminal::{Cursor, Face, Screen, guard, read, signals};
use crate::view::skin::Skin;
use crate::view::slide::{self, Around};

/// The clock ticks, and silence is heard.
const TICK: Duration = Duration::from_secs(1);

enum Comes {
    Input(Input),
    Heard(Heard),
}

/// Shows slides until the window is closed. `clock` gives the time in words, `since` how long this runs.
///
/// # Errors
/// There is no terminal, or the system refuses a thread.
pub fn run(
    wires: Wires,
    skin: Skin,
    clock: &dyn Fn() -> String,
    since: &dyn Fn() -> Duration,
) -> io::Result<()> {
    let guard = guard::enter(guard::MouseUse::Off, Face::Frames)?;
    let (send, incoming) = mpsc::channel();
    let inputs = |send: mpsc::Sender<Comes>| move |input| send.send(Comes::Input(input)).is_ok();
    signals::spawn(inputs(send.clone()))?;
    read::spawn(inputs(send.clone()))?;
    wires.listen(move |heard| send.send(Comes::Heard(heard)).is_ok())?;
    let (mut screen, mut watch, mut wire) = (Screen::open()?, Watch::default(), None::<Wire>);
    loop {
        screen.draw(|frame| {
            let (now, said) = (clock(), watch.said());
            let around = Around { clock: &now, before: watch.before(), said: said.as_deref() };
            slide::draw(watch.slide(), around, frame.area(), frame.buffer_mut(), skin);
            Cursor::Hides
        })?;
        let then = match incoming.recv_timeout(TICK) {
            Ok(Comes::Heard(heard)) => {
                if let Heard::Found(found) = &heard {
                    wire = Some(found.clone());
                }
                watch.hears(heard, since());
                Then::Stays
            }
            Ok(Comes::Input(Input::Key(key))) => watch.key(key),
            Ok(Comes::Input(Input::Resize { .. })) => watch.resized(),
            Ok(Comes::Input(Input::Resumed)) => {
                screen.clear()?;
                Then::Stays
            }
            Ok(Comes::Input(Input::Signal(_) | Input::Lost(_))) | Err(RecvTimeoutError::Disconnected) => {
                Then::Closes
            }
            Ok(Comes::Input(Input::Hurried | Input::Paste(_) | Input::Burst { .. } | Input::Mouse(_)))
            | Err(RecvTimeoutError::Timeout) => Then::Stays,
        };
        for then in [then, watch.tick(since())] {
            match (then, &wire) {
                (Then::Closes, _) => {
                    drop(guard);
                    return Ok(());
                }
                (Then::Curtain, Some(wire)) => wire.curtain(),
                (Then::Anew, Some(wire)) => wire.anew(),
                (Then::Stays | Then::Curtain | Then::Anew, _) => {}
            }
        }
    }
}
