//! The last words of a program that can't go on.

/// Above the details of a panic, when the terminal has been given back.
pub const PANICKED: &str = "casustafel is gestopt door een fout in het programma. \
    Alles wat als opgeslagen op het scherm stond, is bewaard. Start casustafel opnieuw om verder te gaan. \
    Wilt u de fout melden? Stuur dan deze regels mee:";

/// When the window or the connection is gone.
pub const LOST: &str = "Het venster of de verbinding is weg. casustafel is gestopt; alles wat als opgeslagen op het \
    scherm stond, is bewaard.";

/// When the program is started where there is no terminal to draw on.
pub const NO_TERMINAL: &str = "Hier is geen terminal om in te tekenen. Start casustafel in een terminalvenster, of \
    gebruik een opdracht zoals: casustafel list";
