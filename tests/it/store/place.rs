//! Places that copy a store to other machines are named.

use std::path::Path;

use casustafel::store::{Notice, place};

#[test]
fn a_synced_folder_or_a_share_is_named_and_a_usual_place_is_not() {
    let synced = |service| Some(Notice::SyncedFolder { service });
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
        (r"\\server\deel\casus", Some(Notice::NetworkShare)),
        (r"\\?\UNC\server\deel\casus", Some(Notice::NetworkShare)),
        ("//server/deel/casus", Some(Notice::NetworkShare)),
    ];
    for (dir, expected) in cases {
        assert_eq!(place::warning(Path::new(dir)), expected, "{dir}");
    }
}
