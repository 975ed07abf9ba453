//! Writes every chart in every width and theme, with sample texts in six
//! languages, and a page that shows them.
//!
//! The folder is the first argument, or `target/gallery`.

#[path = "gallery/samples.rs"]
mod samples;

use kanso_charts::{ChartError, Frame, Theme, Width, diverging_bars, dot_plot, palette_css, trend};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("palette.css"), palette_css())?;
    for (width, page) in [
        (Width::Desktop, "index.html"),
        (Width::Narrow, "narrow.html"),
    ] {
        let mut html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'self' file:; img-src 'self' file:\">\n\
             <title>Gallery</title>\n<link rel=\"stylesheet\" href=\"palette.css\">\n\
             <link rel=\"stylesheet\" href=\"page.css\">\n</head>\n<body class=\"w{}\">\n",
            width.units()
        );
        for theme in [Theme::Page, Theme::Light, Theme::Dark] {
            for (name, svg) in charts(width, theme)? {
                let file = format!("{name}-{width:?}-{theme:?}.svg").to_lowercase();
                if theme == Theme::Page {
                    writeln!(html, "<h2>{name}</h2>\n<figure>{svg}</figure>")?;
                } else {
                    writeln!(html, "<p><img src=\"{file}\" alt=\"{name}\"></p>")?;
                }
                fs::write(folder.join(file), svg)?;
            }
        }
        html.push_str("</body>\n</html>\n");
        fs::write(folder.join(page), html)?;
    }
    fs::write(
        folder.join("page.css"),
        "body{margin:20px auto;background:var(--chart-paper);color:var(--chart-ink);\
         font-family:'Noto Sans',system-ui,sans-serif}.w720{width:720px}.w340{width:340px}\
         h2{font-size:16px;margin:36px 0 12px}figure{margin:0}figure svg{max-width:100%;height:auto}",
    )?;
    Ok(())
}

fn charts(width: Width, theme: Theme) -> Result<Vec<(String, String)>, ChartError> {
    let frame = |id: &str, title: &str| Frame {
        id: id.to_owned(),
        title: title.to_owned(),
        description: format!("{title}. The numbers are made up."),
        note: Some("Synthetic demo data".to_owned()),
        width,
        theme,
    };
    let mut charts = Vec::new();
    let (title, chart) = samples::agreement();
    charts.push((
        "agreement".to_owned(),
        diverging_bars(&frame("agreement", title), &chart)?,
    ));
    let (title, chart) = samples::pacing();
    charts.push((
        "pacing".to_owned(),
        diverging_bars(&frame("pacing", title), &chart)?,
    ));
    for sample in samples::languages() {
        let name = format!("bars-{}", sample.language);
        charts.push((
            name.clone(),
            diverging_bars(&frame(&name, sample.title), &sample.bars())?,
        ));
    }
    let (title, chart) = samples::pace_trend();
    charts.push((
        "trend-pace".to_owned(),
        trend(&frame("trend-pace", title), &chart)?,
    ));
    let (title, chart) = samples::share_trend();
    charts.push((
        "trend-share".to_owned(),
        trend(&frame("trend-share", title), &chart)?,
    ));
    let (title, chart) = samples::long_trend();
    charts.push((
        "trend-long".to_owned(),
        trend(&frame("trend-long", title), &chart)?,
    ));
    let (title, chart) = samples::dots();
    charts.push(("dots".to_owned(), dot_plot(&frame("dots", title), &chart)?));
    let (title, chart) = samples::share_dots();
    charts.push((
        "dots-share".to_owned(),
        dot_plot(&frame("dots-share", title), &chart)?,
    ));
    Ok(charts)
}
