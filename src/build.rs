//! What a Windows file says of itself: version, maker, icon; UTF-8 and long paths. Elsewhere there is nothing to do.

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/platform/casustafel.ico");
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let mut resource = winresource::WindowsResource::new();
    resource
        .set_icon("src/platform/casustafel.ico")
        .set_language(0x0413) // Dutch, the Netherlands
        .set("ProductName", "casustafel")
        .set("FileDescription", "Casustafel: het uitstroomoverleg van lijst tot verslag")
        .set("CompanyName", "casustafel")
        .set("LegalCopyright", "EUPL-1.2")
        .set("OriginalFilename", "casustafel.exe")
        .set_manifest(MANIFEST);
    if let Err(error) = resource.compile() {
        // Without a compiler of resources the file works all the same; who makes one to hand out sees it said.
        println!("cargo::warning=the file gets no version and no icon: {error}");
    }
}

/// Texts of the system in UTF-8, paths of more than 260 characters, and no rights of an administrator.
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
    </windowsSettings>
  </application>
</assembly>
"#;
