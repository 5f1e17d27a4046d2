"""Words of the interface: one documented field each; a language that lacks one is told where."""

from __future__ import annotations

from generator.model.nouns.chart_words import ChartWordsSpec
from generator.model.nouns.citing_words import CitingWordsSpec
from generator.model.nouns.edition_words import EditionWordsSpec
from generator.model.nouns.frame_words import FrameWordsSpec
from generator.model.nouns.gathering_words import GatheringWordsSpec
from generator.model.nouns.reading_words import ReadingWordsSpec
from generator.model.nouns.table_words import TableWordsSpec
from generator.model.spec import Text


class WordsSpec(FrameWordsSpec, ReadingWordsSpec):
    """All words of the interface."""

    home: Text
    """Title of the home page in navigation."""
    report: Text
    """The report itself, in navigation."""
    whole_report: Text
    """The whole report on one page."""
    measures: Text
    """Measures, in navigation."""
    data: Text
    """Data, in navigation."""
    documents_and_timeline: Text
    """Documents and timeline, in navigation."""
    glossary: Text
    """Glossary, in navigation."""
    about: Text
    """About the site, in navigation."""
    indicators: Text
    """Indicators: families of metrics."""
    figures_register: Text
    """Register of all figures."""
    checks: Text
    """Relations with their verdicts."""
    documents: Text
    """Documents named by the report."""
    programmes: Text
    """Programmes and mechanisms."""
    timeline: Text
    """Events in order of time."""
    places: Text
    """Places and bodies."""
    places_alone: Text
    """Places."""
    bodies: Text
    """Bodies."""
    targets: Text
    """Targets."""
    problems: Text
    """Problems that the report names."""
    next_steps: Text
    """Next steps."""
    questions: Text
    """Questions that readers ask."""
    charts: Text
    """All charts."""
    downloads: Text
    """Files to download."""
    changes: Text
    """Change log."""
    source: Text
    """Where something stands in the source."""
    source_wording: Text
    """The source's own wording."""
    period: Text
    """When a figure holds."""
    value: Text
    """A figure's value."""
    unit: Text
    """A figure's unit."""
    metric: Text
    """What is measured."""
    nature: Text
    """Stock, flow, rate …"""
    status: Text
    """Reported, planned, target, unclear."""
    used_in: Text
    """Where something is used."""
    derived: Text
    """Calculated by us, not stated by the source."""
    formula: Text
    """How a derived figure is calculated."""
    definition: Text
    """What a metric counts."""
    caveats: Text
    """What must not be read into figures."""
    note: Text
    """An editor's note."""
    relations: Text
    """Relations of figures."""
    verdict_holds: Text
    """A claim holds."""
    verdict_within_rounding: Text
    """A claim holds within the rounding of what is printed."""
    verdict_rest: Text
    """Parts leave a rest."""
    verdict_differs: Text
    """A claim is known not to hold."""
    aim: Text
    """What a measure is for."""
    instruments: Text
    """What is done."""
    actors: Text
    """Who acts."""
    figures: Text
    """Figures."""
    events: Text
    """Events."""
    what_the_report_says: Text
    """Paragraphs of the report about something."""
    problems_answered: Text
    """Problems that a measure answers."""
    continued_by: Text
    """Next steps that continue a measure."""
    answered_by: Text
    """Measures that answer a problem."""
    field: Text
    """The field of work a measure belongs to."""
    key_points: Text
    """Main points of a section."""
    read_report: Text
    """Button: read the report."""
    all_figures: Text
    """Button: all figures."""
    download_data: Text
    """Button: download all data."""
    headline_figures: Text
    """Headline figures."""
    of_place: Text
    """What is measured and where, with {metric} and {place}."""
    whole: Text
    """Beside the places that a metric is given for: all of them together, or none in particular."""
    relations_alike: Text
    """Unfolds the same claim for other periods or places, with {count} and {verdicts}."""
    of_total: Text
    """Between a part and its whole: {part} of {whole}."""
    not_stated: Text
    """The source does not say."""
    members: Text
    """Parts of a programme."""
    members_not_listed: Text
    """The source names a number of parts but does not list them."""
    planned: Text
    """Still to come at the time of the report."""
    undated: Text
    """Events whose date the source does not give."""
    explanation: Text
    """What a term means."""
    variants: Text
    """Other renderings of a term."""
    authority: Text
    """Where a rendering comes from."""
    see_also: Text
    """Related things."""
    term_details: Text
    """Above what is known of a term besides its explanation, which a reader unfolds."""
    entry_details: Text
    """Above what is known of an entry of a long list besides its text, which a reader unfolds."""
    names_only: Text
    """Introduction to an index of very many entries, which lists names with the number of figures in brackets."""
    editorial_heading: Text
    """The heading is ours."""
    data_table: Text
    """The data behind a chart."""
    cite: Text
    """How to cite."""
    who: Text
    """Who."""
    kind: Text
    """What sort of thing something is."""
    issuer: Text
    """Who issued a document."""
    date: Text
    """A date."""
    by_year: Text
    """The year by which a target is to be reached: by the end of {year}."""
    base: Text
    """What a target starts from."""
    done: Text
    """What was reached before."""
    rest: Text
    """What is left after the target."""
    author: Text
    """Who wrote the report."""
    on_behalf_of: Text
    """On whose behalf."""
    submitted_to: Text
    """To whom."""
    publisher: Text
    """Where it was published."""
    published: Text
    """When it was published."""
    address: Text
    """Web address of the source."""
    licence: Text
    """Licence of texts and data."""
    method: Text
    """How the site was made."""
    relative_dates: Text
    """Relative dates of the source."""
    what_is_not_stated: Text
    """What the source does not say."""
    count_figures: Text
    """How many figures: {count} figures."""
    count_measures: Text
    """How many measures."""
    count_sections: Text
    """How many parts."""
    title: Text
    """Title of the report."""
    documents_titled: Text
    """Heading: documents whose title the source gives."""
    documents_untitled: Text
    """Heading: documents that the source only refers to."""
    documents_text: Text
    """Introduction to the documents."""
    programmes_text: Text
    """Introduction to the programmes."""
    timeline_text: Text
    """Introduction to the timeline."""
    places_text: Text
    """Introduction to places and bodies."""
    glossary_text: Text
    """Introduction to the glossary."""
    pictures_text: Text
    """Introduction to a gallery of very many charts, which shows pictures of them."""
    charts_text: Text
    """Introduction to the charts."""
    indicators_text: Text
    """Introduction to the indicators."""
    register_text: Text
    """Introduction to the register, with {stated}, {derived} and {relations}."""
    register_parts_text: Text
    """Introduction to a register that is divided, with {stated}, {derived} and {relations}."""
    register_part: Text
    """Title of a part of the register, with {section}."""
    register_part_text: Text
    """Introduction to a part of the register, with {stated}, {derived} and {relations}."""
    register_elsewhere: Text
    """Title of the part of the register with figures of no section."""
    derived_figures: Text
    """Heading: figures calculated by us."""
    derived_text: Text
    """What derived figures are."""
    checks_text: Text
    """Introduction to the checks."""
    indicator_page: Text
    """Link to the page of a family of metrics."""
    newest_figure: Text
    """The newest figure of a metric."""
    part_of: Text
    """The larger thing that something belongs to."""
    about_text: Text
    """What the site is."""
    about_source: Text
    """Heading: facts about the source."""
    method_text: Text
    """How the text was made."""
    figures_text: Text
    """How figures were taken."""
    relations_text: Text
    """How relations were checked."""
    changed: Text
    """Heading: what was changed."""
    changed_text: Text
    """What was changed against the source."""
    translation: Text
    """Heading: policy of translation."""
    translation_text: Text
    """Policy of translation."""
    licence_text: Text
    """Before the name of the licence."""
    colophon: Text
    """Heading: what others made."""
    colophon_text: Text
    """Introduction to the colophon."""
    bill_of_materials: Text
    """Link to the list of everything that others made, for programs."""
    changes_text: Text
    """Introduction to the change log."""
    no_changes: Text
    """There are no changes."""
    data_text: Text
    """What can be downloaded."""
    files_of_everything: Text
    """Heading: files with everything."""
    files_of_families: Text
    """Heading: a file for each family of metrics."""
    files_of_metrics: Text
    """Heading: files of each metric."""
    metric_files_text: Text
    """What those files are for."""
    pages_as_text: Text
    """Heading: every page as Markdown."""
    llms_text: Text
    """How to get a page as Markdown; also in llms.txt itself."""
    columns_title: Text
    """Heading: what the columns hold."""
    page_data: Text
    """Button: the data of a page as a file."""
    column: Text
    """A column of a table."""
    csv_text: Text
    """What to know about the tables."""
    submitted_line: Text
    """Above the title: to whom the report was submitted, with {body}."""
    author_on_behalf: Text
    """Who wrote the report and on whose behalf, with {author} and {principal}."""
    measure_fields: Text
    """Heading: fields of work with their measures, with {fields} and {measures}."""
    all_of_them: Text
    """Link to the page with all of what a part of the home page shows; {name} is its title."""
    change: Text
    """How a figure changed."""
    measures_text: Text
    """Introduction to the measures."""
    targets_and_next_steps: Text
    """Title of the page of targets, problems and next steps."""
    targets_text: Text
    """Introduction to that page."""
    questions_text: Text
    """Introduction to the questions."""
    whole_report_text: Text
    """Introduction to the whole text."""
    in_this_section: Text
    """Heading: things that a section speaks of."""
    part_page: Text
    """Link to the page of a part."""
    parts: Text
    """Heading: the parts of the report."""
    set_out_in: Text
    """Where the report sets a measure out."""
    no_measures_figures: Text
    """A measure without figures."""
    report_as_pdf: Text
    """The report as files to print."""
    pdf_text: Text
    """What those files are."""
    download_pdf: Text
    """Link to one of them, with {name}."""
    page_number: Text
    """Foot of a printed page, with {page} and {pages}."""
    chart_number: Text
    """A chart by its number, with {number}."""
    appendices: Text
    """Printed report: what we made of it, after the report itself."""
    appendices_text: Text
    """Introduction to that."""
    figures_print_text: Text
    """Printed report: introduction to all figures."""
    in_charts: ChartWordsSpec
    """Words in and around charts."""
    citing: CitingWordsSpec
    """Words and patterns of citations."""
    editions: EditionWordsSpec
    """Words around editions and what differs between them."""
    gathering: GatheringWordsSpec
    """Words of a portal, which many reports are read through."""
    in_table: TableWordsSpec
    """Words around the table of all figures."""
    kinds: dict[str, Text]
    """Words for kinds of things."""
    natures: dict[str, Text]
    """Words for natures of metrics."""
    statuses: dict[str, Text]
    """Words for statuses of figures."""
    document_kinds: dict[str, Text]
    """Words for kinds of documents."""
    document_statuses: dict[str, Text]
    """Words for what was done with a document."""
    programme_kinds: dict[str, Text]
    """Words for kinds of programmes."""
    event_kinds: dict[str, Text]
    """Words for kinds of events."""
    place_kinds: dict[str, Text]
    """Words for kinds of places."""
    body_kinds: dict[str, Text]
    """Words for kinds of bodies."""
    change_kinds: dict[str, Text]
    """Words for kinds of changes."""
    files: dict[str, Text]
    """What each kind of file holds; {name} is its title."""
    column_types: dict[str, Text]
    """Words for types of columns."""
    columns: dict[str, Text]
    """What each column of the tables of figures holds."""
    roles: dict[str, Text]
    """What the site uses the works of others for, by their names in the colophon."""
