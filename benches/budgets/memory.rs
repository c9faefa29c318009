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

/// 200 MiB in megabytes. The most on the way is what counts: the machine has to have it.
const REACH: Option<f64> = Some(209.7);

/// Where the system tells (Linux): held after the start, and the most on the way there.
pub fn measure(folder: &Path, pupils: u32) {
    let [held, most] = of(folder);
    for (what, megabytes, reach) in
        [("memory after the start", held, None), ("  at most on the way", most, REACH)]
    {
        if let Some(megabytes) = megabytes {
            line(what, pupils, megabytes, reach, "MB");
        }
    }
}

/// Both, in megabytes.
pub fn of(folder: &Path) -> [Option<f64>; 2] {
    let child = Command::new(std::env::current_exe().unwrap()).arg(CHILD).arg(folder).output().unwrap();
    let status = String::from_utf8_lossy(&child.stdout);
    ["VmRSS:", "VmHWM:"].map(|field| {
        let rest = status.lines().find_map(|line| line.strip_prefix(field))?;
        let kibibytes: f64 = rest.split_whitespace().next()?.parse().ok()?;
        Some(kibibytes * 1.024 / 1000.0)
    })
}
