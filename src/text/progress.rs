//! How far something long has come, and how long it still takes, where that can be told.

use std::time::Duration;

use super::importing::file::size;
use super::start::grouped;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Bytes of the journal.
    Bytes,
    /// Bytes of the journal that nothing was read from, only checked.
    BytesChecked,
    /// Pupils of a generated region.
    Pupils,
    /// Filled cells of a list.
    Cells,
    /// Rows of a list.
    Rows,
    /// Rows of a list of which it was found what they do.
    RowsSeen,
    /// Groups of the log.
    Groups,
}

/// How far something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is counted.
    pub counted: Counted,
    /// So much is done.
    pub done: u64,
    /// So much there is; 0 while nobody knows.
    pub all: u64,
    /// So long it has been going on.
    pub took: Duration,
}

/// Before this nobody can tell how long it still takes.
const TELLS_AFTER: Duration = Duration::from_secs(1);

/// `12.000 van 60.000 rijen gelezen · nog ongeveer 3 seconden`.
pub fn sentence(progress: &Progress) -> String {
    let verb = match progress.counted {
        Counted::Bytes | Counted::Cells | Counted::Rows | Counted::Groups => "gelezen",
        Counted::Pupils => "gemaakt",
        Counted::RowsSeen | Counted::BytesChecked => "nagekeken",
    };
    let so_far = so_far(progress.counted, progress.done, progress.all);
    match left(progress) {
        Some(left) => format!("{so_far} {verb} · nog ongeveer {}", time(left)),
        None => format!("{so_far} {verb}"),
    }
}

/// `12,4 MB van 45,0 MB · nog ongeveer 5 seconden`, where it stands beside that already what is done.
pub fn so_far_and_left(progress: &Progress) -> String {
    let so_far = so_far(progress.counted, progress.done, progress.all);
    match left(progress) {
        Some(left) => format!("{so_far} · nog ongeveer {}", time(left)),
        None => so_far,
    }
}

/// `12,4 MB van 45,0 MB`, `1.200 van 100.000 leerlingen`, `12.000 rijen`.
fn so_far(counted: Counted, done: u64, all: u64) -> String {
    let unit = match counted {
        Counted::Bytes | Counted::BytesChecked if all == 0 => return size(done),
        Counted::Bytes | Counted::BytesChecked => return format!("{} van {}", size(done), size(all)),
        Counted::Pupils => "leerlingen",
        Counted::Cells => "cellen",
        Counted::Rows | Counted::RowsSeen => "rijen",
        Counted::Groups => "handelingen",
    };
    match all {
        0 => format!("{} {unit}", grouped(done)),
        all => format!("{} van {} {unit}", grouped(done), grouped(all)),
    }
}

/// How many seconds it still takes at this pace, in steps that do not flicker; `None` where that cannot be told yet.
fn left(progress: &Progress) -> Option<u64> {
    let Progress { done, all, took, .. } = *progress;
    if took < TELLS_AFTER || done >= all || done < all / 20 {
        return None;
    }
    let left = took.as_millis().checked_mul(u128::from(all - done))?.checked_div(u128::from(done))?;
    let seconds = u64::try_from(left.div_ceil(1000)).ok()?;
    let step = match seconds {
        0..=5 => 1,
        6..=30 => 5,
        31..=90 => 15,
        _ => 60,
    };
    Some(seconds.div_ceil(step) * step)
}

fn time(seconds: u64) -> String {
    match seconds {
        1 => "1 seconde".to_owned(),
        60 => "1 minuut".to_owned(),
        ..=90 => format!("{seconds} seconden"),
        _ => format!("{} minuten", grouped(seconds / 60)),
    }
}
