"""Documents with paragraphs and tables: docx, pptx, pdf, rtf, html."""

from __future__ import annotations

import html as markup
import io
from collections.abc import Sequence

from benchmarks.accuracy.formats.spreadsheet import open_document
from benchmarks.accuracy.table import Grid, grid_said, shown
from pdscan.demo.marks import plain
from pdscan.demo.office import settled
from pdscan.demo.page import Page

Blocks = Sequence[str | Grid]


def said(blocks: Blocks) -> str:
    """The marked text of all blocks."""
    return "\n".join(block if isinstance(block, str) else grid_said(block) for block in blocks)


def docx(blocks: Blocks, header: str = "", footer: str = "") -> Page:
    """A Word document; header and footer are marked texts."""
    from docx import Document

    paper = Document()
    paper.sections[0].header.paragraphs[0].text = plain(header)
    paper.sections[0].footer.paragraphs[0].text = plain(footer)
    for block in blocks:
        if isinstance(block, str):
            for line in plain(block).split("\n"):
                paper.add_paragraph(line)
            continue
        table = paper.add_table(rows=len(block.rows), cols=max(map(len, block.rows)))
        table.style = "Table Grid"
        for cells, row in zip(table.rows, block.rows, strict=True):
            for target, cell in zip(cells.cells, row, strict=False):
                target.text = shown(cell)
    out = io.BytesIO()
    paper.save(out)
    return Page.of(settled(out.getvalue()), said(blocks), header, footer)


def pptx(slides: Sequence[tuple[str, Blocks]], notes: str = "") -> Page:
    """A presentation: (title, blocks) a slide; `notes` on the last slide, marked."""
    from pptx import Presentation
    from pptx.util import Inches

    show = Presentation()
    for title, blocks in slides:
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = plain(title)
        for at, block in enumerate(blocks):
            box = (Inches(0.5), Inches(1.6 + at), Inches(9), Inches(0.8))
            if isinstance(block, str):
                slide.shapes.add_textbox(*box).text_frame.text = plain(block)
                continue
            table = slide.shapes.add_table(len(block.rows), max(map(len, block.rows)), *box).table
            for r, row in enumerate(block.rows):
                for c, cell in enumerate(row):
                    table.cell(r, c).text = shown(cell)
    if notes:
        show.slides[len(slides) - 1].notes_slide.notes_text_frame.text = plain(notes)
    out = io.BytesIO()
    show.save(out)
    return Page.of(settled(out.getvalue()), *(f"{title}\n{said(blocks)}" for title, blocks in slides), notes)


def pdf(blocks: Blocks) -> Page:
    """A PDF set by reportlab, tables with their cells at column positions."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiKakuGo-W5"))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    y = 0.0
    for block in blocks:
        lines = [[(40.0, line)] for line in plain(block).split("\n")] if isinstance(block, str) else _cells(block)
        for line in lines:
            if y < 60:
                if y:
                    canvas.showPage()
                canvas.setFont("HeiseiKakuGo-W5", 9)
                y = 790.0
            for x, text in line:
                canvas.drawString(x, y, text)
            y -= 16
        y -= 6
    canvas.save()
    return Page.of(out.getvalue(), said(blocks))


def _cells(grid: Grid) -> list[list[tuple[float, str]]]:
    widths = [
        max((len(shown(row[c]).encode("cp932", "replace")) for row in grid.rows if c < len(row)), default=1)
        for c in range(max(map(len, grid.rows)))
    ]
    starts = [40.0 + sum(widths[:c]) * 4.6 + 10 * c for c in range(len(widths))]
    return [[(starts[c], shown(cell).replace("\n", " ")) for c, cell in enumerate(row)] for row in grid.rows]


def rtf(blocks: Blocks) -> Page:
    """RTF as Word writes it: other than ASCII as \\u escapes; tables with \\trowd."""

    def escaped(text: str) -> str:
        units = [text.encode("utf-16-le")[at : at + 2] for at in range(0, len(text.encode("utf-16-le")), 2)]
        codes = (int.from_bytes(unit, "little", signed=True) for unit in units)
        return "".join(chr(code) if 32 <= code < 127 and chr(code) not in "\\{}" else f"\\u{code}?" for code in codes)

    body = ""
    for block in blocks:
        if isinstance(block, str):
            body += "".join(f"{escaped(line)}\\par\n" for line in plain(block).split("\n"))
            continue
        for row in block.rows:
            edges = "".join(f"\\cellx{2000 * (at + 1)}" for at in range(len(row)))
            body += f"\\trowd{edges}" + "".join(f"\\intbl {escaped(shown(cell))}\\cell" for cell in row) + "\\row\n"
    return Page.of(
        f"{{\\rtf1\\ansi\\ansicpg932\\deff0{{\\fonttbl{{\\f0 MS Gothic;}}}}\\f0\n{body}}}".encode(), said(blocks)
    )


def odt(blocks: Blocks) -> Page:
    """An OpenDocument text."""
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            parts += [f"<text:p>{markup.escape(line)}</text:p>" for line in plain(block).split("\n")]
            continue
        cells = (
            "".join(
                f"<table:table-cell><text:p>{markup.escape(shown(cell))}</text:p></table:table-cell>" for cell in row
            )
            for row in block.rows
            if row
        )
        rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
        parts.append(f'<table:table table:name="表">{rows}</table:table>')
    return Page.of(open_document("text", "".join(parts)), said(blocks))


def html(blocks: Blocks, title: str = "", encoding: str = "utf-8") -> Page:
    """A web page with its encoding declared."""
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            parts += [f"<p>{markup.escape(line)}</p>" for line in plain(block).split("\n")]
            continue
        rows = ("".join(f"<td>{markup.escape(shown(cell))}</td>" for cell in row) for row in block.rows)
        parts.append("<table border=1>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    text = (
        f'<html><head><meta charset="{encoding}"><title>{markup.escape(plain(title))}</title></head><body>\n'
        + "\n".join(parts)
        + "\n</body></html>\n"
    )
    return Page.of(text.encode(encoding, "xmlcharrefreplace"), said(blocks), title)
