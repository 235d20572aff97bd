//! What somebody reads who holds a telephone in front of a QR code: a decoder of other makers than the encoder's.

use rqrr::PreparedImage;

use super::page::Page;

/// So many pixels a module is wide.
const PIXELS: usize = 4;

impl Page {
    /// What every QR code on the page says, in order.
    pub fn qr_codes(&self) -> Vec<String> {
        let drawings = self.all("svg.qr");
        let read = |drawing: &scraper::ElementRef<'_>| {
            let side = drawing
                .value()
                .attr("viewbox")
                .or(drawing.value().attr("viewBox"));
            let side = side.and_then(|view| view.rsplit(' ').next()).expect("a size");
            let path = drawing.child_elements().next().expect("a path");
            decoded(
                path.value().attr("d").expect("dark modules"),
                side.parse().expect("a number"),
            )
        };
        drawings.iter().map(read).collect()
    }
}

/// Reads a drawing of dark runs: `M{x} {y}h{run}v1h-{run}z`.
fn decoded(dark: &str, side: usize) -> String {
    let mut modules = vec![false; side * side];
    for run in dark.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').expect("a column");
        let (y, rest) = rest.split_once('h').expect("a row");
        let (run, _) = rest.split_once('v').expect("a run");
        let [x, y, run] = [x, y, run].map(|number| number.parse::<usize>().expect("a number"));
        modules[y * side + x..y * side + x + run].fill(true);
    }
    let wide = side * PIXELS;
    let mut image = PreparedImage::prepare_from_greyscale(wide, wide, |x, y| {
        let dark = modules[(y / PIXELS) * side + x / PIXELS];
        if dark { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    let [grid] = grids.as_slice() else {
        panic!("{} codes can be seen in one drawing", grids.len());
    };
    grid.decode().expect("a code that can be read").1
}
