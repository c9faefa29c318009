//! Why a file cannot be read as a list of pupils at all. The sentences stand in `text::import`.

/// A file that gives no table. None of these holds a value from the file, so all are safe to show.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    /// No bytes, or only white space.
    #[error("the file is empty")]
    Empty,
    /// Larger than any list of pupils; refused before it is read.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// The size of the file in bytes.
        bytes: u64,
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// A PDF document.
    #[error("the file is a PDF")]
    Pdf,
    /// A picture: PNG, JPEG, GIF, BMP, TIFF, WebP or HEIC.
    #[error("the file is a picture")]
    Picture,
    /// A zip file that is no workbook: a text document, or files that were packed.
    #[error("the file is a zip file without a workbook")]
    Workbook,
    /// An OLE file that is no workbook: an old text document, a mail.
    #[error("the file is an OLE file without a workbook")]
    OldWorkbook,
    /// A workbook that cannot be read.
    #[error("the workbook is damaged")]
    Damaged,
    /// A workbook of Excel in its binary form: XLSB.
    #[error("the workbook is an XLSB")]
    BinaryWorkbook,
    /// A workbook with more tabs than any school makes.
    #[error("the workbook has more than {limit} sheets")]
    TooManySheets {
        /// The most that are read.
        limit: usize,
    },
    /// A workbook or table with more rows or cells than any list of pupils has, or one that unpacks to far more than it is.
    #[error("the file holds more cells than a list has")]
    TooManyCells,
    /// A web page or another file of markup; some systems give these the name of an Excel file.
    #[error("the file is a web page or XML")]
    Markup,
    /// Bytes that are no text in any encoding that we read.
    #[error("the file is not text")]
    Binary,
    /// No line near the top has two headings that we know.
    #[error("no line with known headings")]
    NoHeadings,
    /// Headings, and no pupil under them.
    #[error("only headings")]
    OnlyHeadings,
    /// A quoted field that never ends, or ends in the middle of a value.
    #[error("quotes do not match from line {line}")]
    Quotes {
        /// The line on which the quoted field starts; the first line of the file is 1.
        line: usize,
    },
}
