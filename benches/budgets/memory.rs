//! What the program holds in memory, asked of a process of its own.

use std::path::Path;
use std::process::Command;

use crate::desk::Desk;
use crate::report::line;

/// The first argument of that process; the second is the store.
pub const CHILD: &str = "--memory-of";

/// Opens the store, draws it, and prints what the system says of this process.
pub fn child(folder: &Path) {
    let _desk = Desk::over(folder);
    print!("{}", std::fs::read_to_string("/proc/self/status").unwrap_or_default());
}

/// Where the system tells (Linux): held after the start, and the most on the way there.
pub fn measure(folder: &Path, pupils: u32) {
    let child = Command::new(std::env::current_exe().unwrap()).arg(CHILD).arg(folder).output().unwrap();
    let status = String::from_utf8_lossy(&child.stdout);
    for (what, field, budget) in
        [("memory after the start", "VmRSS:", Some(300.0)), ("  at most on the way", "VmHWM:", None)]
    {
        let found = status.lines().find_map(|line| line.strip_prefix(field));
        let kilobytes = found.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
        if let Some(kilobytes) = kilobytes {
            line(what, pupils, kilobytes / 1000.0, budget, "MB");
        }
    }
}
