//! How colours look to different eyes, for the tests of the palette.

/// Whose eyes, or what paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    Normal,
    Protanopia,
    Deuteranopia,
    Tritanopia,
    /// Printed without colour: only the luminance is left.
    Grey,
}

impl Sight {
    pub(crate) const ALL: [Self; 5] = [
        Self::Normal,
        Self::Protanopia,
        Self::Deuteranopia,
        Self::Tritanopia,
        Self::Grey,
    ];

    /// What is seen of a colour in linear RGB. The matrices are those of Machado,
    /// Oliveira and Fernandes, "A physiologically-based model for simulation of
    /// color vision deficiency" (2009), for a severity of 1.
    fn see(self, [red, green, blue]: [f64; 3]) -> [f64; 3] {
        let matrix = match self {
            Self::Normal => return [red, green, blue],
            Self::Grey => {
                let grey = luminance_of([red, green, blue]);
                return [grey; 3];
            }
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        };
        matrix.map(|[r, g, b]| (r * red + g * green + b * blue).clamp(0.0, 1.0))
    }
}

/// The contrast of two colours as WCAG 2 defines it, 1 to 21.
pub(crate) fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance_of(linear(one)), luminance_of(linear(other)));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How different two colours look to somebody, in CIEDE2000.
pub(crate) fn difference(one: &str, other: &str, sight: Sight) -> f64 {
    ciede2000(lab(sight.see(linear(one))), lab(sight.see(linear(other))))
}

fn linear(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let byte = u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits");
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance_of([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// CIELAB under D65.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let rows = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let [x, y, z] = rows.map(|[r, g, b]| {
        let share = (r * red + g * green + b * blue) / (r + g + b);
        if share > 216.0 / 24389.0 {
            share.cbrt()
        } else {
            (24389.0 / 27.0 * share + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005), with
/// all weights 1.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let seventh = |chroma: f64| {
        let power = chroma.powi(7);
        (power / (power + 25_f64.powi(7))).sqrt()
    };
    let mean = f64::midpoint(a1.hypot(b1), a2.hypot(b2));
    let stretch = 1.0 + 0.5 * (1.0 - seventh(mean));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let is_grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let h = match h1 + h2 {
        sum if is_grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let middle = (l - 50.0).powi(2);
    let sl = 1.0 + 0.015 * middle / (20.0 + middle).sqrt();
    let sc = 1.0 + 0.045 * c;
    let sh = 1.0 + 0.015 * c * t;
    let turned = 60.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rotation = -turned.to_radians().sin() * 2.0 * seventh(c);
    let lightness = (l2 - l1) / sl;
    let chroma = (c2 - c1) / sc;
    let angle = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin() / sh;
    (lightness.powi(2) + chroma.powi(2) + angle.powi(2) + rotation * chroma * angle).sqrt()
}

#[cfg(test)]
mod tests {
    use super::ciede2000;

    #[test]
    fn differences_are_those_of_the_published_test_data() {
        // From table 1 of Sharma, Wu and Dalal.
        for (one, other, expected) in [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
            ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            (
                [60.2574, -34.0099, 36.2677],
                [60.4626, -34.1751, 39.4387],
                1.2644,
            ),
            (
                [22.7233, 20.0904, -46.6940],
                [23.0331, 14.9730, -42.5619],
                2.0373,
            ),
            (
                [2.0776, 0.0795, -1.1350],
                [0.9033, -0.0636, -0.5514],
                0.9082,
            ),
        ] {
            let found = ciede2000(one, other);
            assert!((found - expected).abs() < 1e-4, "{found} {expected}");
        }
    }
}
