<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>Plenary</name>
    <message>
        <source> Add statements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Plenary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add statements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As its tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Below the tag above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close what is on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Highlight only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Highlight this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last tags again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last tags again: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note on the statement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overlapping highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin the last tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sentence before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the project in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag this place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;{number} – now {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.docx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2010, or 2010-09</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2012-09-11, or 11–14 September 2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2014-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A highlight that was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new detail comes last in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence &amp;further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement, a tag, a note or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement, a tag, a note or a command by some letters of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag that was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word to the &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word to the &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Plenary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accents count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all that are not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition to the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add statements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the CCM/APMBC &amp;themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the CCM/APMBC themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the current highlight’s quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the files in a folder, and in the folders within it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the text on the clipboard as a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {added}, replace {replaced}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{word}” to your dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {added}, replaced {replaced}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the project, with its history and private notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altered, and not by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another size is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another statement was opened meanwhile, so nothing was marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. The text font is Source Serif, SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a PDF, as a Word document whose comments are your tags and notes, or as a page for the browser: File › Annotated copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table (Excel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it prints; Word shows your tags and notes as comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it prints; a browser shows tags and notes beside the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As {tags}: choose another pattern to tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, text of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside its &amp;parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the quotes of many statements together, by tag and state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By another detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;aret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour and pattern…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card of the highl&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it by hand, as Markdown; highlights go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k the quotations of a draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the quotations of a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the quotations on the clip&amp;board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;all highlights shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag in its panel first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among the tags used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose highlights with “{tag}” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the left, or drop files here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the card of a highlight without a place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the pop-up, the find bar or a message, then clear the filter, end reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab; the statement stays in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and pattern of the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and pattern…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains {what} by {authors}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;fine details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag that is chosen in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the search “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe ta&amp;g…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {n} statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {n} statements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag {file} from its folder into the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here, paste a text, or choose files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop here for a new tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each highlight has a card at the right. Keys 1 to 9 are your favourite tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line a paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty in all of them from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;d of the highlight or selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English words stand for their other forms, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter gives {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps, Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter takes {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every passage you select gets {tags}. Click to unpin (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every passage you select now gets {tags}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is done in this project is listed here, and can be gone to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example quotes, one in each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults are written to {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourite tag 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in a form: words, state, meeting, dates, tag, who, what it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in a form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words  Ctrl+Alt+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter statements by words of title and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command by its words and give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag, for example VA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a report of something that went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example Anna Berg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example Tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example VA; victims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example Victims in Asia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the projects opened before; their files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering the places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give commands other keys, or switch single letters off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every passage that is selected the same tags, until pressed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the text of a corrected file; highlights go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to {command} instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen highlights another tag in the place of the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the current card's highlight the selected words as its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the highlights chosen a colour of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this command its usual keys again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the other tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an&amp;ything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {group}, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H, T, 1, ? and the like, while the text has the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of l&amp;ines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight &amp;all places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight all places that Find has found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight all results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight every place that the search has found, in all statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight the place that Find is at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight without a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights are hidden. They are all still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights go along, and the old text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights in the te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histor&amp;y of the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of &amp;edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this h&amp;ighlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is read: {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far you have read this statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the copy is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the report is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to every project and cannot be taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {key} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says the same as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands beside “{tag}”; write a path to put it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the project, for everybody who works in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the current highlight with the next one, or those chosen together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep headers and footers of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the search in the project under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; single letters are switched off below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 1 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 2 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 3 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 4 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 5 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 6 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 7 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 8 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key 9 for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key that sets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last ones first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it was (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the project has it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: the same as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length o&amp;f lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go into copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, sepia or &amp;dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines joined to paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what was done to the current highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what was done to the tag that is chosen in its panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little room between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at those without a place in a text that has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up every quotation of a Word file or text in the statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the highlights in the new text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks in quotes, notes and names of tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ma&amp;ke a quotation report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a note private or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a quotation report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a tag below the one that is chosen in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a tag named as the selected words, and put it on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an annotate&amp;d copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an annotated copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an annotated copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one tag of those that the filter shows; Ctrl and a click adds one to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the chosen tag and another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new tag; “ / ” puts it below another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark again (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all places, not only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this statement as checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this statement as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this statement as reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this statement as to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked or noted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked “{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the tags of the f&amp;ilter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge “{tag}” into another tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged “{tag}” into “{into}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its &amp;ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen tag: Alt+Down in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen tag: Alt+Left in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen tag: Alt+Right in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen tag: Alt+Up in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the ends of the current highlight by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the tag to a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved with their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the end. ← → letters, Ctrl words, Alt sentences; Tab: the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving the start. ← → letters, Ctrl words, Alt sentences; Tab: the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much room between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ormal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name beside your highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new tag for what was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the other tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and times and {notes} stay out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and times stay out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow, about 56 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag &amp;below…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag (Ctrl+Shift+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag below this one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag below {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag “{tag}”, Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command for “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlight has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlight here has a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlight here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlight is removed. Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlight matches {filter}. {hidden}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlights here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program was found; {file} is in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other highlight lies over this one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other highlight of the same person comes after this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other tag “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement has it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statements yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestion for “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag has the key {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag is pinned now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag was used yet. Press T to choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag “{typed}”. Nearest:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet. Type a name, then press Ctrl+Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them has a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal, about 70 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet. Ctrl+Enter keeps it; Esc again leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said by {name}, but here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure: is this the same passage?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the &amp;project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the chosen ta&amp;g…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the &amp;project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes you write on highlights, statements, tags and the project are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is added yet. Enter adds, Esc leaves what you said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{typed}”. Search finds words in the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted; the old text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing marked yet. Select some words, then press [annotate.highlight] to highlight or [annotate.tag] to tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is saved: the project's file is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was done fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, text of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of paragraphs in the margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the chosen tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One &amp;more note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in this project; never in a copy you send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only read: no panels, and nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first two need your eye. You can close this and come back from Statement › Review highlights of the old text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other changes came after that; undo those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other forms of English words, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names, parted by semicolons: the tag is found by them too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ut the highlight here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}, of the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph n&amp;umbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part the current highlight at the caret, or where the selection begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as s&amp;tatement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People you send copies to will see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plenary projects (*.plenary);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferenc&amp;es…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the list of statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press [annotate.highlight] to highlight, [annotate.tag] to tag, [annotate.note] to note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview (Ctrl+Shift+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous s&amp;tatement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret in a highlight first, or choose its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations from {project}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations of {draft}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;view highlights of the old text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read statements: highlight, tag, note, find again, hand out annotated copies. Everything stays in one file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read when it is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading mode is on: press F11 to mark again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading mode: nothing can be marked or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list of statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised in the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised in the properties of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised in the text: “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove statement	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the sam&amp;ple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {n} statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{word}” from your dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the tag that is chosen in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the te&amp;xt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the text by that of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the text by what is on the clip&amp;board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit off the chosen highlights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ystem’s sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to s&amp;end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and attach to e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a copy as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you want to do, for example word or pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sear&amp;ch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;all statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a paragraph &amp;further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a paragraph ba&amp;ck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select p&amp;aragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select s&amp;entence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the paragraph at the caret; again: one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the sentence at the caret; again: one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words where it belongs, then press Enter; Esc leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words where it belongs, then put it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set all of these to their usual values, except your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several, parted by semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all highlights again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only commands that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only highlights whose quote, notes or tags have these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only keys that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide tags and highlights together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the highlights in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the history of edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the notes of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the numbers of paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show statements as a table, or as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the card of the current highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the note as it will look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the old text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sample as it might be marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the worked e&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the worked example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the {n} before these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {panel} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only highlights by people that you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only highlights with tags that you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters give commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of this text cannot be written as Markdown, as pages, links or paragraph numbers: keeping it changes those too. The old text is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong ({what}). Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and group statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort, group, columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off the chosen highlights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splitting the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State&amp;ments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements ({endings});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements as a ta&amp;ble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements with this tag or one below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements you add are listed here, with their state, meeting and date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements, text, tags, highlights: to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements, text, tags, highlights: to the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; all is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripes of the tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all &amp;places…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all places that Find has found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag every place that the search has found, in all statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag named as the &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag picker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the place that Find is at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selected words or the current highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag what is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag with the favourite of this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag with the tags put on last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags &amp;used last…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and highlights to&amp;gether</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and notes of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags are your themes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tag &amp;off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tag off the highlights chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;worked example away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the words away (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {key} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {key} away from {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this condition off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in lines of normal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in narrow lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the system’s sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in wide lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the tag they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That key moves about in the text. Choose another, or hold Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That statement was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was done again already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are written as 2012, 2012-09 or 2012-09-11, the earlier one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides all highlights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter leaves this highlight out: {filter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headings of the statement you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highlight was removed. The note you were writing is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highlights of the statement you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new tag is “{tag}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next of the highlights at the caret, the innermost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note you were writing was not kept; it is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project without its history, removed texts and private notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for a text that was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same for what was copied in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search as it is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is written here as you fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement read after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s sans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “{tag}” is there: they get that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is the very same; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worked example is gone; what you worked on stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no quotation in it: nothing of three words or more in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are too many places to mark at once; look for something rarer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are no longer in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They move up into its place. {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is read when it is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This font has no letters for {scripts}; another one stands in for them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This note was changed elsewhere meanwhile, so it was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is in Help › Welcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no tags yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has no headings. Where one has, they are listed here and lead through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not kept; the foot of the window says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was removed elsewhere meanwhile, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that the filter lets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three steps to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and details of this statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To comment on in Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read or print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To tag, recolour, remove or copy them together; Ctrl+A among the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a tag, for example VA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under headings, under tags, or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the headings of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the CCM/APMBC themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in {statements}, {highlights}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual room between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, licences, and where faults are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese (Windows-1258)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Plenary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (DOS 850)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Macintosh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a copy holds, unless you say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed is a regular expression; slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What name should stand beside your highlights and notes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the chosen tag means, how it looks and where it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project has already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed is not kept yet. Enter keeps it, Esc leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you mark and write is kept in one file on this computer, and saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is not in the project. Stay to copy it, or leave without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is used: counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tag stays? It keeps its name, place and look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose highlights they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide, about 86 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mouse, or with Shift and the arrow keys. A pop-up stands beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a quote: {n} ({level}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and conditions over the whole project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in progress: left out of counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the open statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the project as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the selected words or the current highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the tag that is chosen in its panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note. *Markdown* may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in Markdown: **bold**, _italic_, - lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one more note on the current highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, this is it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have read this yourself: a check is worth more by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have worked on all that is left of the example, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and then by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster munitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falling lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first ones first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last ones first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mines munitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mines; assist* also finds assistance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {n} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>naval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>para. {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rising lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the beginning is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upright lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, sorted, {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}. Highlights are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, part {part} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{highlights} and {notes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} finds every command by its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is {command}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left}, {lost} without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{log} says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} characters, {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} – now {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{own} with this tag, {below} with tags below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} % alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} shown, {hidden} hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is gone; no statement had it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{work}” goes on: wait until it is done, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights keep their other tags.</source>
        <comment>1 highlight keeps its other tags.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Add {n} statements</source>
        <comment>Add {n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Added {n} statements</source>
        <comment>Added {n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Adding {n} statements</source>
        <comment>Adding {n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Changing {n} highlights</source>
        <comment>Changing {n} highlight</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Colouring {n} highlights</source>
        <comment>Colouring {n} highlight</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} quotes with their sources.</source>
        <comment>Copied with its source.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Delete all {n} tags below it too</source>
        <comment>Delete the tag below it too</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Deleted tag “{tag}” and {n} below it</source>
        <comment>Deleted tag “{tag}” and {n} below it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Keep the {n} tags below it</source>
        <comment>Keep the tag below it</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Lost their passages</source>
        <comment>Lost its passage</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Marked {n} passages</source>
        <comment>Marked one passage</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Marking {n} passages</source>
        <comment>Marking {n} passage</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Merge {n} tags</source>
        <comment>Merge {n} tag</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Moved with their words</source>
        <comment>Moved with its words</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} quotations: {exact} exact, {altered} altered, {other} by somebody else, {missing} not found.</source>
        <comment>One quotation: {exact} exact, {altered} altered, {other} by somebody else, {missing} not found.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Only the {n} that are shown</source>
        <comment>Only the one that is shown</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} texts</source>
        <comment>Reading {n} text</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removed {n} statements</source>
        <comment>Removed {n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removed {n} highlights</source>
        <comment>Removed “{quote}”</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removing {n} highlights</source>
        <comment>Removing {n} highlight</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Replace {n} statements</source>
        <comment>Replace {n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Replaced {n} statements</source>
        <comment>Replaced {n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show {n} more</source>
        <comment>Show one more</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show the next {n}</source>
        <comment>Show the next one</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Split into {n} statements…</source>
        <comment>Split into {n} statement…</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Split off {n} chosen highlights…</source>
        <comment>Split off {n} chosen highlight…</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Tagged {n} highlights with “{tag}”</source>
        <comment>Tagged {n} highlight with “{tag}”</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Tagging {n} highlights</source>
        <comment>Tagging {n} highlight</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Text replaced; {n} highlights are in their places, {waits} to look at.</source>
        <comment>Text replaced; {n} highlight is in its place, {waits} to look at.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Text replaced; all {n} highlights are in their places.</source>
        <comment>Text replaced; {n} highlight is in its place.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The {n} chosen highlights with “{tag}” get another tag in its place:</source>
        <comment>The chosen highlight with “{tag}” gets another tag in its place:</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The colour also for the {n} tags below</source>
        <comment>The colour also for the {n} tag below</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All {n} in this statement</source>
        <comment>The one in this statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>These files were not added</source>
        <comment>This file was not added</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Where they were</source>
        <comment>Where it was</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{day}, {n} changes</source>
        <comment>{day}, {n} change</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{notes} stay out.</source>
        <comment>{notes} stays out.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights</source>
        <comment>{n} highlight</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights chosen</source>
        <comment>{n} highlight chosen</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights go to “{tag}”.</source>
        <comment>{n} highlight goes to “{tag}”.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights are where they were</source>
        <comment>{n} highlight is where it was</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights lose a tag.</source>
        <comment>{n} highlight loses a tag.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights now have “{tag}”</source>
        <comment>{n} highlight now has “{tag}”</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} are hidden</source>
        <comment>{n} is hidden</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} left to look at</source>
        <comment>{n} left to look at</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} lost their passages</source>
        <comment>{n} lost its passage</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} matches</source>
        <comment>{n} match</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} moved with their words</source>
        <comment>{n} moved with its words</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <comment>{n} note</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes move along.</source>
        <comment>{n} note moves along.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes on this tag</source>
        <comment>{n} note on this tag</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of them have several of these tags and keep the one.</source>
        <comment>{n} of them has several of these tags and keeps the one.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} pages went to the printer</source>
        <comment>{n} page went to the printer</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <comment>{n} place</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} private notes</source>
        <comment>{n} private note</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <comment>{n} row</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} statements</source>
        <comment>{n} statement</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} tags below are merged with those of their names: {tags}.</source>
        <comment>{n} tag below is merged with the one of its name: {tags}.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} tags below move along.</source>
        <comment>{n} tag below moves along.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} we are not sure of</source>
        <comment>{n} we are not sure of</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{quotes} from {n} statements.</source>
        <comment>{quotes} from {n} statement.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} tags go; their names, definitions and examples are kept with the other’s.</source>
        <comment>“{tags}” goes; its name, definition and examples are kept with the other’s.</comment>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
</context>
</TS>
