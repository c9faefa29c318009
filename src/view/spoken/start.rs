//! Before there is a screen.

use super::Spoken;
use crate::keys::{Action, Keymap, Place};
use crate::text::keys::Keys;
use crate::text::progress::Progress;
use crate::text::{spoken as words, start as told, trouble};
use crate::view::start::Shows;

/// What is said while the data is being opened, or when it does not open.
pub fn start(shows: Shows<'_>, keymap: &Keymap) -> Spoken {
    match shows {
        Shows::Frame => Spoken::default(),
        // How far it is changes all the time; it is said once that it takes a moment.
        Shows::Opening(Progress { counted, .. }) => {
            Spoken { words: words::said(told::busy(counted)), ..Spoken::default() }
        }
        Shows::NotOpened { sentence, ways } => {
            asked(told::NOT_OPENED, sentence, (Place::Start, ways), keymap)
        }
        Shows::AskWithout => {
            asked(told::WITHOUT, told::WITHOUT_MEANS, (Place::Confirm, &[Action::No, Action::Yes]), keymap)
        }
    }
}

fn asked(title: &str, sentence: &str, (place, ways): (Place, &[Action]), keymap: &Keymap) -> Spoken {
    let keys = Keys::new(keymap, place);
    let ways = ways.iter().filter_map(|way| Some(words::labelled(&keys.key(*way)?, told::way(*way)?)));
    Spoken {
        about: title.to_owned(),
        title: title.to_owned(),
        text: vec![words::said(sentence)],
        words: words::labelled(trouble::WAYS_ON, &words::joined(ways)),
        ..Spoken::default()
    }
}
