//! Takes the terminal and gives it back whole, however the program ends.
//!
//! A process has one terminal, so its state is one static flag here, and nowhere else.

use std::io::{self, IsTerminal as _, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{env, panic, thread};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue, style};

use super::Fonts;

/// True between [`enter`] and [`restore`], but for while the process stands still.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// True from [`restore`] on: it is not taken again.
static OVER: AtomicBool = AtomicBool::new(false);

/// Whether the mouse is reported, or was before the terminal was given back for a while.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Whether lines are printed one after another, instead of frames on the terminal's other screen.
static LINES: AtomicBool = AtomicBool::new(false);

/// Held by whoever changes the terminal's settings, so that no thread puts back settings of a moment ago.
static SETTINGS: Mutex<()> = Mutex::new(());

/// Whether the terminal reports the mouse, which takes its own selecting of text away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseUse {
    /// Clicks and the wheel come in.
    On,
    /// The mouse is left to the terminal.
    Off,
}

/// What the terminal is used for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Frames, on its other screen.
    #[default]
    Frames,
    /// Lines that are printed one after another, where the user's own lines stand.
    Lines,
}

/// The terminal is ours for as long as this lives.
#[derive(Debug)]
pub struct Guard {
    _only_from_enter: (),
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Takes the terminal: raw mode and announced pastes; for frames also the other screen, and no cursor.
///
/// # Errors
/// Standard input or output is no terminal that can be drawn on, and nothing was written, or the terminal refused; it has then been given back.
pub fn enter(mouse: MouseUse, face: Face) -> io::Result<Guard> {
    // Raw mode goes around both to the terminal itself, so it would not notice.
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() || (face == Face::Frames && is_dumb()) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    // crossterm 0.29 obeys NO_COLOR by writing an empty SGR, which also takes off the reversed bar of a selection.
    // So its colours are always on, and `no_color` chooses a skin that has none.
    style::force_color_output(true);
    LINES.store(face == Face::Lines, Ordering::SeqCst);
    let guard = Guard { _only_from_enter: () };
    take(mouse)?;
    Ok(guard)
}

/// A terminal that says of itself that it obeys nothing, or does not say what it is.
#[cfg(unix)]
fn is_dumb() -> bool {
    env::var_os("TERM").is_none_or(|name| name.is_empty() || name == "dumb")
}

#[cfg(not(unix))]
fn is_dumb() -> bool {
    false
}

fn take(mouse: MouseUse) -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    match (are_lines(), is_dumb()) {
        (false, _) => execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?,
        (true, false) => execute!(io::stdout(), EnableBracketedPaste)?,
        // It would print what it does not obey.
        (true, true) => {}
    }
    set_mouse(mouse)
}

/// Whether lines are printed. They have no mouse.
fn are_lines() -> bool {
    LINES.load(Ordering::SeqCst)
}

/// Takes the terminal again after the process stood still: whoever had it meanwhile, a shell, has changed it, also where
/// it was not given back before.
///
/// # Errors
/// The terminal refuses, or it was given back for good.
#[cfg(unix)]
pub(super) fn resume() -> io::Result<()> {
    if OVER.load(Ordering::SeqCst) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let mouse = if MOUSE.load(Ordering::SeqCst) { MouseUse::On } else { MouseUse::Off };
    {
        let _settings = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner);
        // crossterm does nothing where it believes that the mode is raw already.
        disable_raw_mode()?;
    }
    take(mouse)
}

/// Gives the terminal back for good. May be called from any thread and more than once; only the first call does
/// something.
pub fn restore() {
    OVER.store(true, Ordering::SeqCst);
    give_back();
}

/// Gives the terminal back, maybe for a while.
pub(super) fn give_back() {
    let _settings = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner);
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout().lock();
    if are_lines() {
        if !is_dumb() {
            let _ = queue!(out, DisableBracketedPaste);
        }
        // What is typed next does not stand behind a field.
        let _ = out.write_all(b"\r\n").and_then(|()| out.flush());
        let _ = disable_raw_mode();
        return;
    }
    // Each step stands alone: a terminal that is gone refuses all of them, and that is no reason to leave out the
    // last one.
    let _ = queue!(out, EndSynchronizedUpdate, style::ResetColor, DisableBracketedPaste);
    let _ = mouse(&mut out, MouseUse::Off);
    let _ = execute!(out, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// True while the terminal is ours: what is drawn after that would land in the user's shell.
pub fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Changes the terminal's settings, unless it has been given back already.
#[cfg(unix)]
pub(super) fn with_settings(change: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    let _settings = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner);
    if is_taken() { change() } else { Ok(()) }
}

/// Turns the mouse on or off while the program runs.
///
/// # Errors
/// The terminal can't be written to.
pub fn set_mouse(use_: MouseUse) -> io::Result<()> {
    if are_lines() {
        return Ok(());
    }
    MOUSE.store(use_ == MouseUse::On, Ordering::SeqCst);
    let mut out = io::stdout().lock();
    mouse(&mut out, use_)?;
    out.flush()
}

/// Presses and the wheel, in the coding without a limit of 223 columns. crossterm's own command also asks for every
/// movement, which would wake the program up for nothing.
#[cfg(unix)]
fn mouse(out: &mut impl Write, use_: MouseUse) -> io::Result<()> {
    out.write_all(match use_ {
        MouseUse::On => b"\x1b[?1000h\x1b[?1006h",
        MouseUse::Off => b"\x1b[?1006l\x1b[?1000l",
    })
}

/// The console refuses to turn off what was never on.
#[cfg(not(unix))]
fn mouse(out: &mut impl Write, use_: MouseUse) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    static ASKED: AtomicBool = AtomicBool::new(false);
    match use_ {
        MouseUse::On => {
            ASKED.store(true, Ordering::SeqCst);
            queue!(out, EnableMouseCapture)
        }
        MouseUse::Off if ASKED.load(Ordering::SeqCst) => queue!(out, DisableMouseCapture),
        MouseUse::Off => Ok(()),
    }
}

/// True when the user asks programs for no colour (<https://no-color.org>): set, and not empty.
pub fn no_color() -> bool {
    env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Windows shows a console in one of two programs. The newer one looks for a sign in other fonts and says that it is there;
/// where nothing does, it may be the old one, whose font has few signs.
pub fn fonts() -> Fonts {
    let newer = ["WT_SESSION", "TERM_PROGRAM", "TERM"];
    match cfg!(windows) && newer.iter().all(|name| env::var_os(name).is_none()) {
        true => Fonts::OldConsole,
        false => Fonts::Whole,
    }
}

/// From now on a panic of this thread, the main one, first gives the terminal back, then says `sentence` to the user
/// and the details under it, on standard error.
///
/// Panics that somebody expects and catches (`expected` says so) and those of other threads leave the terminal alone:
/// who started those threads hears of it and decides.
pub fn on_panic(sentence: &'static str, expected: fn() -> bool) {
    let main = thread::current().id();
    panic::set_hook(Box::new(move |details| {
        if thread::current().id() == main && !expected() {
            restore();
            // A standard error that is closed must not make a panic of a panic.
            let _ = writeln!(io::stderr(), "{sentence}\n\n{details}");
        }
    }));
}
