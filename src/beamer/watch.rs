//! What a window shows, as a value: what it hears and which keys are pressed change it. Knows no socket and no clock.

use std::time::Duration;

use super::wire::Heard;
use crate::app::slide::{Shows, Slide};
use crate::keys::{Code, Key};
use crate::text::keys::key_name;
use crate::text::slide as words;

/// Without a beat for so long, the program is not believed to be there.
const SILENCE: Duration = Duration::from_secs(3);

/// So long what is new stands out.
const NEW: Duration = Duration::from_secs(4);

/// The key that closes the window, once it was asked for.
const YES: Key = Key::char('j');

/// A window.
#[derive(Debug, Default)]
pub struct Watch {
    slide: Slide,
    before: Option<(Slide, Duration)>,
    /// A program is there.
    listens: bool,
    /// When something was last heard.
    heard: Duration,
    /// Somebody here wanted the curtain, and the program has not answered yet.
    holds: bool,
    said: Option<Said>,
    /// Whoever pressed the key to close it was asked.
    asks: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    OtherVersion,
    Several,
}

/// What follows outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stays,
    /// The program hears that the curtain is wanted.
    Curtain,
    /// The program hears that this is another window now.
    Anew,
    /// The window closes.
    Closes,
}

impl Watch {
    /// What is on it now.
    pub fn slide(&self) -> &Slide {
        &self.slide
    }

    /// The slide before, as long as what is new stands out.
    pub fn before(&self) -> Option<&Slide> {
        self.before.as_ref().map(|(slide, _)| slide)
    }

    /// What is to be said about the window itself.
    pub fn said(&self) -> Option<String> {
        if self.asks {
            return Some(words::close(&key_name(YES)));
        }
        let said = match self.said {
            Some(Said::OtherVersion) => words::OTHER_VERSION,
            Some(Said::Several) => words::SEVERAL,
            None if !self.listens => words::WAITS,
            None => return None,
        };
        Some(said.to_owned())
    }

    /// A program answers.
    pub fn finds(&mut self, now: Duration) {
        (self.listens, self.heard) = (true, now);
    }

    /// Something was heard.
    pub fn hears(&mut self, heard: Heard, now: Duration) {
        self.heard = now;
        self.said = None;
        match heard {
            Heard::Found(_) => self.finds(now),
            Heard::Beat => {}
            // What was on its way while the program was not there any more.
            Heard::Slide(_) if !self.listens => {}
            Heard::Slide(slide) => {
                let hides = matches!(slide.shows, Shows::Nothing | Shows::Code(_));
                self.holds &= !hides;
                if !self.holds {
                    let before = std::mem::replace(&mut self.slide, *slide);
                    self.before = Some((before, now));
                }
            }
            Heard::Lost => self.lose(),
            Heard::OtherVersion => self.said = Some(Said::OtherVersion),
            Heard::Several => self.said = Some(Said::Several),
        }
    }

    /// Time went by.
    pub fn tick(&mut self, now: Duration) -> Then {
        if self.before.as_ref().is_some_and(|(_, since)| now.saturating_sub(*since) >= NEW) {
            self.before = None;
        }
        if self.listens && now.saturating_sub(self.heard) >= SILENCE {
            // What comes when it is back is another talk: nobody knows what hangs on the wall by then.
            self.lose();
            return Then::Anew;
        }
        Then::Stays
    }

    /// The window is another size: the projector may have come or gone.
    pub fn resized(&mut self) -> Then {
        self.lose();
        Then::Anew
    }

    /// A key. Whoever dragged the window has the focus here: keys hide, and none of them shows.
    pub fn key(&mut self, key: Key) -> Then {
        if std::mem::take(&mut self.asks) {
            return if key == YES { Then::Closes } else { Then::Stays };
        }
        let ctrl_g = Key::ctrl('g');
        let hides = [ctrl_g, Key::char('.'), Key::char(' '), Key::plain(Code::Esc)];
        if key == Key::char('q') {
            self.asks = true;
        } else if hides.contains(&key) {
            self.hide();
            return Then::Curtain;
        }
        Then::Stays
    }

    fn hide(&mut self) {
        self.slide.shows = Shows::Nothing;
        self.before = None;
        self.holds = self.listens;
    }

    fn lose(&mut self) {
        (self.listens, self.slide, self.before, self.holds) = (false, Slide::default(), None, false);
    }
}
