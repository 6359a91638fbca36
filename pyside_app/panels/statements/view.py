"""The statements panel: heading, list, and what stands there while there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from annotations_db.model import Attribute, Record, Statement, StatementId, Status
from annotations_db.questions import StatementQuery
from pyside_app.guard import guarded
from pyside_app.panels.parts.empty import EmptyPlace
from pyside_app.panels.parts.field import TextField
from pyside_app.panels.parts.filterline import thousands
from pyside_app.panels.parts.heading import PanelHeading
from pyside_app.panels.parts.stops import show_instead
from pyside_app.panels.statements.columns import all_columns
from pyside_app.panels.statements.list import StatementList
from pyside_app.panels.statements.menus import Listed, arrange_menu, chosen_menu, columns_menu
from pyside_app.panels.statements.model import StatementsModel
from pyside_app.panels.statements.preparing import REST
from pyside_app.panels.statements.shaping import Shape
from pyside_app.session import Session
from pyside_app.statement_layout import StatementTable
from pyside_app.theme import Look
from pyside_app.words import tr

EMPTY = "Statements you add are listed here, with their state, meeting and date."


class StatementsPanel(QWidget):
    """Opens the statement that is clicked or walked to. ``command`` asks the window for more."""

    command = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: list[StatementId] = []
        self._open_row = -1
        self.setMinimumWidth(200)
        self.heading = PanelHeading(tr("Statements"), look)
        self.model = StatementsModel(session, self)
        self.list = StatementList(self.model, self._opened, look)
        self.shape = Shape(self.list, look)
        self.sort = self.heading.add_button("sort", tr("Sort, group, columns"), lambda: None)
        self.sort.offer(arrange_menu(self.listed, self.arrange, self._lay_out, self.sort))
        self.heading.add_button(
            "plus", tr("Add statements…"), lambda: self.command.emit("file.add_statements", None)
        )
        self.field = TextField()
        self._conditions = self._field_row()
        self._set_up_list()
        self.empty, self.nothing = self._empty_places(look)
        self._stack = QStackedWidget()
        for page in (self.list, self.empty, self.nothing):
            self._stack.addWidget(page)
        self._lay_down()
        self.setFocusProxy(self.list)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._connect(look)
        self.show_columns()
        self._show_count()
        self._show_opened()
        self._rest.start()

    def _lay_down(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._conditions)
        column.addWidget(self._stack, 1)

    def _field_row(self) -> QWidget:
        self.field.setPlaceholderText(tr("Filter statements"))
        self.field.setAccessibleName(tr("Filter statements by words of title and details"))
        conditions = QWidget()
        row = QHBoxLayout(conditions)
        row.setContentsMargins(12, 0, 12, 8)
        row.addWidget(self.field)
        return conditions

    def _empty_places(self, look: Look) -> tuple[EmptyPlace, EmptyPlace]:
        """What stands there without statements, and where none has the words."""
        empty = EmptyPlace(look, is_centred=False)
        empty.set_sentence(tr(EMPTY))
        empty.add_button(
            tr("Add statements…"),
            lambda: self.command.emit("file.add_statements", None),
            is_link=True,
        )
        nothing = EmptyPlace(look, is_centred=False)
        nothing.set_sentence(tr("No statement has these words."))
        nothing.add_button(tr("Clear filter"), self.field.clear, is_link=True)
        return empty, nothing

    def _set_up_list(self) -> None:
        self.list.setAccessibleName(tr("Statements"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self, look: Look) -> None:
        self.list.walked.connect(self._on_walked)
        self.list.removal_wanted.connect(self._on_removal_wanted)
        self.list.details_wanted.connect(self._on_details_wanted)
        self.list.escaped.connect(self._on_escaped)
        self.list.apart_wanted.connect(self._on_apart_wanted)
        self.list.activated.connect(self._on_walked)
        self.field.textChanged.connect(self._on_typed)
        self.field.left.connect(self._on_field_left)
        self.field.entered.connect(self._on_rest, Qt.ConnectionType.QueuedConnection)
        self._rest.timeout.connect(self._on_rest)
        self.list.column_moved.connect(self.shape.move)
        self.shape.dragged.connect(self._lay_out)
        self.shape.header.sectionClicked.connect(self._on_header_clicked)
        self.shape.header.customContextMenuRequested.connect(self._on_columns_wanted)
        self._session.statement_layout.changed.connect(self.show_columns)
        self._session.project_opened.connect(self._on_project_opened)
        self.model.modelAboutToBeReset.connect(self._remember_chosen)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.model.modelReset.connect(self._on_rows_changed)
        self.model.rowsInserted.connect(self._on_rows_changed)
        self._session.statement_opened.connect(self._show_opened)
        self._session.reloaded.connect(self.show_columns)
        self._session.edited.connect(self._on_edited)
        look.changed.connect(self.list.viewport().update)

    def _opened(self) -> StatementId | None:
        """The statement that is open."""
        statement = self._session.statement
        return statement.id if statement is not None else None

    @guarded
    def _on_rest(self) -> None:
        """Has read beforehand, off this thread, what will be asked for."""
        if (wanted := self.model.preparing) is not None:
            self.command.emit("view.prepare_statements", wanted)

    @guarded
    def _on_rows_changed(self) -> None:
        self._rest.start()
        self._show_count()
        self._show_opened()
        if len(self._chosen) > 1:
            self.list.choose(self._chosen)
        self._chosen = []

    @guarded
    def _remember_chosen(self) -> None:
        self._chosen = self.list.chosen()

    def arrange(self, wanted: StatementQuery) -> None:
        """Sorts and groups, now and from the next start on."""
        self.model.ask(wanted)
        self.shape.header.viewport().update()
        self.command.emit("view.list_statements", wanted)

    def listed(self) -> Listed:
        """How statements are listed now, and what columns there are."""
        attributes = self._session.project.store.attributes()
        table = self._session.statement_layout.table
        return Listed(self.model.query, table, all_columns(attributes))

    def _lay_out(self, table: StatementTable) -> None:
        """Shows a list or a table, now and from the next start on."""
        self.command.emit("view.lay_out_statements", table)

    @guarded
    def show_columns(self) -> None:
        """Shows a list or a table as it is laid out, with the columns that there are."""
        listed = self.listed()
        self.shape.show(listed.table, listed.columns)

    @guarded
    def _on_project_opened(self) -> None:
        self.field.clear()
        self.show_columns()

    @guarded
    def _on_header_clicked(self, section: int) -> None:
        """Sorts by a column; what is sorted by it already, the other way round."""
        by, query = self.model.columns[section].key, self.model.query
        self.arrange(replace(query, by=by, down=query.by == by and not query.down))

    @guarded
    def _on_columns_wanted(self, place: QPoint) -> None:
        menu = columns_menu(self.listed, self._lay_out, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.shape.header.viewport().mapToGlobal(place))

    @guarded
    def _on_typed(self, text: str) -> None:
        self.model.ask(replace(self.model.query, text=text))
        self._show_count()

    @guarded
    def _on_field_left(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def _on_escaped(self) -> None:
        """Of several chosen one stays; then the filter goes."""
        if len(self.list.chosen_rows()) > 1:
            self.list.selectionModel().clearSelection()
            self._show_opened()
        else:
            self.field.clear()

    def _show_count(self) -> None:
        found, every = self.model.found, self.model.every
        words = thousands(every) if every else ""
        if self.field.text().strip() and every:
            words = tr("{n} of {all}", n=thousands(found), all=words)
        self.heading.set_count(words)
        self._conditions.setVisible(bool(every))
        self.sort.setVisible(bool(every))
        wanted = self.empty if not every else self.list if found else self.nothing
        show_instead(self._stack, wanted)

    @guarded
    def _show_opened(self) -> None:
        """Makes the open statement's row the current one, and shows it."""
        number = self.model.number_of(self._opened())
        if number is None:
            self.list.selectionModel().clear()
        else:
            self.list.show_row(number)
        row = -1 if number is None else number
        before, self._open_row = self._open_row, row
        self.list.paint_again(before, row)

    @guarded
    def _on_walked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row()) if index.isValid() else None
        opened = self._session.statement
        if row is not None and (opened is None or opened.id != row.statement.id):
            self._session.open_statement(row.statement.id)

    @guarded
    def _on_edited(self, record: Record) -> None:
        self._rest.start()
        changed = [each.before or each.after for each in record.changes]
        if any(isinstance(each, Statement) for each in changed):
            self._show_count()
        if any(isinstance(each, Attribute) for each in changed):
            self.show_columns()

    def _those_chosen(self) -> list[StatementId]:
        """What keys act on: those chosen, else the current one."""
        current = self.model.id_at(self.list.currentIndex().row())
        return self.list.chosen() or ([current] if current is not None else [])

    @guarded
    def _on_removal_wanted(self) -> None:
        self._give_on_chosen("file.remove_statement")

    @guarded
    def _on_details_wanted(self) -> None:
        self._give_on_chosen("statement.details")

    def _give_on_chosen(self, command: str) -> None:
        ids = self._those_chosen()
        if ids:
            self.command.emit(command, ids[0] if len(ids) == 1 else ids)

    @guarded
    def _on_apart_wanted(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.command.emit("tabs.open", row.statement.id)

    @guarded
    def _on_menu_wanted(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        statement_id = self.model.id_at(index.row())
        if statement_id is not None:
            self.menu_for(statement_id).popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, statement_id: StatementId) -> QMenu:
        """What can be done with one statement, or with all chosen where it is among them."""
        chosen = self.list.chosen()
        ids = chosen if len(chosen) > 1 and statement_id in chosen else [statement_id]
        menu = chosen_menu(ids, self._give, self._mark, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @guarded
    def _mark(self, statement_ids: Sequence[StatementId], status: Status) -> None:
        self.command.emit("statement.mark", (tuple(statement_ids), status))

    @guarded
    def _give(self, command: str, statement_id: object) -> None:
        """Commands on the open statement are given to one that is open."""
        opened = self._session.statement
        if command == "file.annotated_copy" and (opened is None or opened.id != statement_id):
            self._session.open_statement(StatementId(str(statement_id)))
        self.command.emit(command, statement_id)
