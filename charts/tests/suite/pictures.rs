//! From SVG to PNG.

use crate::samples::{agreement, frame, pacing};
use crate::samples_newer::{days, two_editions};
use kanso_charts::{Theme, Width, diverging_bars, png, slope, timeline};
use resvg::tiny_skia::Pixmap;

fn picture(svg: &str, scale: f32) -> Pixmap {
    let bytes = png(svg, scale).expect("the chart is SVG");
    assert_eq!(bytes, png(svg, scale).expect("it was drawn before"));
    Pixmap::decode_png(&bytes).expect("the picture is PNG")
}

fn is_ink(pixmap: &Pixmap, x: u32, y: u32) -> bool {
    pixmap.pixel(x, y).is_some_and(|pixel| {
        pixel.alpha() > 0 && u16::from(pixel.red()) + u16::from(pixel.green()) < 200
    })
}

#[test]
fn a_picture_has_so_many_pixels_a_user_unit() {
    let svg = slope(&frame(Width::Narrow, Theme::Print), &two_editions()).expect("it is valid");
    let one = picture(&svg, 1.0);
    let two = picture(&svg, 2.0);
    assert_eq!(one.width(), 340);
    assert_eq!(
        (two.width(), two.height()),
        (one.width() * 2, one.height() * 2)
    );
}

#[test]
fn properties_of_the_page_are_drawn_in_their_light_colours() {
    let page = diverging_bars(&frame(Width::Desktop, Theme::Page), &pacing()).expect("it is valid");
    assert!(page.contains("var(--chart-brown"));
    let pixmap = picture(&page, 1.0);
    let brown = pixmap
        .pixels()
        .iter()
        .any(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (0x85, 0x44, 0x03));
    assert!(brown);
    // The page shows through where nothing is drawn.
    assert_eq!(pixmap.pixel(0, 0).map(|pixel| pixel.alpha()), Some(0));
}

#[test]
fn letters_of_every_bundled_script_are_drawn() {
    // A letter that no font has would be drawn as nothing at all.
    for text in ["n 14", "\u{2212}35", "\u{2191}", "ที่", "ກີ່", "ក្រៅ", "ကျွန်"]
    {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\" \
             font-family=\"Noto Sans\"><text x=\"4\" y=\"28\" font-size=\"16\">{text}</text></svg>"
        );
        let pixmap = picture(&svg, 1.0);
        let inked =
            (0..40).any(|y| (0..80).any(|x| pixmap.pixel(x, y).is_some_and(|p| p.alpha() > 128)));
        assert!(inked, "{text}");
    }
}

#[test]
fn bold_text_is_bold() {
    let inked = |weight: &str| {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\" font-family=\"Noto Sans\">\
             <text x=\"4\" y=\"28\" font-size=\"16\" font-weight=\"{weight}\">Talks</text></svg>"
        );
        let pixmap = picture(&svg, 2.0);
        (0..80)
            .flat_map(|y| (0..160).map(move |x| (x, y)))
            .filter(|&(x, y)| is_ink(&pixmap, x, y))
            .count()
    };
    assert!(inked("bold") > inked("normal") * 5 / 4);
}

#[test]
fn texts_in_scripts_of_the_system_do_not_stop_a_picture() {
    for svg in [
        diverging_bars(&frame(Width::Desktop, Theme::Light), &agreement()),
        timeline(&frame(Width::Narrow, Theme::Dark), &days()),
    ] {
        let pixmap = picture(&svg.expect("the chart is valid"), 1.0);
        assert!(pixmap.height() > 100);
    }
}
