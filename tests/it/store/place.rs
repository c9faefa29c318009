//! Places that copy a store to other machines are named.

use std::path::Path;

use casustafel::domain::Beyond;
use casustafel::store::place;

#[test]
fn a_synced_folder_or_a_share_is_named_and_a_usual_place_is_not() {
    let synced = |service| Some(Beyond::Synced { service });
    let cases = [
        ("/home/fatima/.local/share/casustafel", None),
        (r"C:\Users\fatima\AppData\Local\casustafel", None),
        (r"\\?\C:\Users\fatima\AppData\Local\casustafel", None),
        ("/Users/fatima/Library/Application Support/nl.casustafel", None),
        (r"C:\Users\fatima\OneDrive - De Kaap\casus", synced("OneDrive")),
        ("/home/fatima/Dropbox/casus", synced("Dropbox")),
        (r"G:\Mijn Drive\casus", synced("Google Drive")),
        ("/Users/fatima/Library/CloudStorage/GoogleDrive-f@kaap.nl/casus", synced("Google Drive")),
        ("/Users/f/Library/Mobile Documents/com~apple~CloudDocs/casus", synced("iCloud")),
        ("/home/fatima/Nextcloud/casus", synced("Nextcloud")),
        (r"\\server\deel\casus", Some(Beyond::Share)),
        (r"\\?\UNC\server\deel\casus", Some(Beyond::Share)),
        ("//server/deel/casus", Some(Beyond::Share)),
    ];
    for (dir, expected) in cases {
        assert_eq!(place::beyond_by_name(Path::new(dir)), expected, "{dir}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_into_a_synced_folder_leads_there() {
    let home = tempfile::tempdir().unwrap();
    let synced = home.path().join("OneDrive - De Kaap").join("Documenten");
    std::fs::create_dir_all(&synced).unwrap();
    let documents = home.path().join("Documenten");
    std::os::unix::fs::symlink(&synced, &documents).unwrap();
    assert_eq!(place::beyond_by_name(&documents), None);
    assert_eq!(place::beyond(&documents), Some(Beyond::Synced { service: "OneDrive" }));
    assert_eq!(place::beyond(&home.path().join("nergens")), None);
}
