//! Long work on two cores. Pure: what runs beside ends before the call does.

/// Of fewer things than this, no half is worth a thread.
const MANY: usize = 2_000;

/// What both halves of a list come to. Of a long one they are worked on at once, where a second thread can be had.
pub fn halves<'a, T: Sync, R: Send>(all: &'a [T], work: impl Fn(&'a [T]) -> R + Sync) -> (R, R) {
    let (one, other) = all.split_at(all.len() / 2);
    if all.len() < MANY {
        return (work(one), work(other));
    }
    std::thread::scope(|scope| {
        let beside = std::thread::Builder::new().spawn_scoped(scope, || work(other)).ok();
        let one = work(one);
        let other = beside.and_then(|beside| beside.join().ok()).unwrap_or_else(|| work(other));
        (one, other)
    })
}
