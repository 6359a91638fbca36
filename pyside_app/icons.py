"""Icons tinted by the theme, and the swatch of a tag, drawn the same wherever a tag is shown."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotations_db.model import Pattern, Tag
from pyside_app.resources import resource
from pyside_app.theme import Theme

SIZE = 16
SWATCH = 12
_RADIUS = 2.0
_LINE = 1.5
_STEP = 4.0


def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in a role's colour, greyed when disabled."""
    result = QIcon(pixmap(name, theme, role))
    result.addPixmap(pixmap(name, theme, "disabled"), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, theme: Theme, role: str = "text", size: int = SIZE) -> QPixmap:
    """The same as a picture, ``size`` device-independent pixels wide and high."""
    return QPixmap.fromImage(_drawn(name, theme.role(role).name(), size, _ratio()))


def paint_swatch(
    painter: QPainter, rect: QRectF, colour: str, pattern: Pattern, theme: Theme
) -> None:
    """A tag's colour: solid, or a rim with a hatch on the page's colour."""
    bar = theme.tag(colour).bar
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(bar)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    if pattern != "solid":
        inner = rect.adjusted(_LINE, _LINE, -_LINE, -_LINE)
        painter.fillRect(inner, theme.page)
        paint_hatch(painter, inner, bar, pattern)
    painter.restore()


def paint_hatch(painter: QPainter, rect: QRectF, colour: QColor, pattern: Pattern) -> None:
    """The lines of a pattern within a rectangle; a solid one is filled."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    if pattern == "solid":
        painter.fillRect(rect, colour)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, _LINE))
        painter.drawLines(_lines(rect, pattern))
    painter.restore()


def swatch_icon(tag: Tag, theme: Theme) -> QIcon:
    """A tag's swatch for menus and lists."""
    ratio = _ratio()
    image = _blank(SWATCH, ratio)
    with QPainter(image) as painter:
        paint_swatch(painter, QRectF(0, 0, SWATCH, SWATCH), tag.colour, tag.pattern, theme)
    return QIcon(QPixmap.fromImage(image))


def colour_icon(colour: str, theme: Theme) -> QIcon:
    """A colour by its name, solid, for menus."""
    image = _blank(SWATCH, _ratio())
    with QPainter(image) as painter:
        paint_swatch(painter, QRectF(0, 0, SWATCH, SWATCH), colour, "solid", theme)
    return QIcon(QPixmap.fromImage(image))


def _lines(rect: QRectF, pattern: Pattern) -> list[QLineF]:
    width, height = rect.width(), rect.height()
    reach = width + height
    count = int(reach / _STEP) + 1
    shifts = [_STEP * each + _STEP / 2 for each in range(count)]
    left, top = rect.left(), rect.top()
    across = [QLineF(left, top + each, left + width, top + each) for each in shifts]
    down = [QLineF(left + each, top, left + each, top + height) for each in shifts]
    slanted = {
        "rising": [(QPointF(left, top + each), QPointF(left + each, top)) for each in shifts],
        "falling": [
            (QPointF(left, top + height - each), QPointF(left + each, top + height))
            for each in shifts
        ],
    }
    straight = {"horizontal": across, "vertical": down, "grid": across + down}
    if pattern in straight:
        return straight[pattern]
    return [QLineF(start, end) for start, end in slanted[pattern]]


def _ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def _blank(size: int, ratio: float) -> QImage:
    image = QImage(
        round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QImage:
    image = QImage(_shape(name, size, ratio))
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, size, size), QColor(colour))
    return image


@cache
def _shape(name: str, size: int, ratio: float) -> QImage:
    """The icon in the colour of its file: each is read and drawn once for all colours."""
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        raise FileNotFoundError(path)
    image = _blank(size, ratio)
    with QPainter(image) as painter:
        QSvgRenderer(str(path)).render(painter, QRectF(0, 0, size, size))
    return image
