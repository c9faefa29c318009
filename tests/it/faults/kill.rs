//! kill -9 at any moment loses nothing that was acknowledged.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use casustafel::domain::PupilId;

use super::sled_folder::Dice;
use crate::store::desk::{Desk, folder, from_journal};

const FOLDER: &str = "CASUSTAFEL_TEST_WRITER";

/// Not a story of its own: what the killed process does. Writes until somebody kills it.
#[test]
#[ignore = "runs as the child of the test below"]
fn writer() {
    let Some(dir) = std::env::var_os(FOLDER) else { return };
    let (mut desk, _) = Desk::open(Path::new(&dir));
    for number in 0..100_000 {
        let pupil = desk.add_pupil("Noor");
        println!("ACK {} {}", desk.state.last().unwrap().seq, pupil.0);
        if number % 3 == 2 {
            desk.checkpoint();
        }
    }
}

fn spawn(dir: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "faults::kill::writer", "--ignored", "--nocapture", "--test-threads=1"])
        .env(FOLDER, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn fifty_times_killed_and_nothing_acknowledged_is_lost() {
    let dir = folder();
    drop(Desk::create(dir.path()));
    let mut dice = Dice(9);
    for round in 0..50 {
        let mut child = spawn(dir.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let enough = 1 + dice.below(7);
        let mut acknowledged = Vec::new();
        let mut killed = false;
        // What was written before the kill is still in the pipe, and counts.
        while let Some(Ok(line)) = lines.next() {
            let Some((_, ack)) = line.split_once("ACK ") else { continue };
            let Some((seq, pupil)) = ack.split_once(' ') else { continue };
            let (Ok(seq), Ok(pupil)) = (seq.parse::<u64>(), pupil.parse::<u32>()) else { continue };
            acknowledged.push((seq, pupil));
            if acknowledged.len() >= enough && !killed {
                child.kill().unwrap();
                killed = true;
            }
        }
        child.wait().unwrap();
        assert!(killed, "round {round}: the writer ended by itself");

        let (desk, _) = Desk::open(dir.path());
        let last = desk.state.last().unwrap().seq;
        for (seq, pupil) in &acknowledged {
            assert!(*seq <= last, "round {round}: group {seq}");
            assert!(desk.state.case(PupilId(*pupil)).is_some(), "round {round}: pupil {pupil}");
        }
        if round % 10 == 9 {
            assert!(from_journal(dir.path()) == desk.state, "round {round}");
        }
    }
}
