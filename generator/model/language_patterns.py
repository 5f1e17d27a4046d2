"""Field types of languages that other libraries read: what they would choke on is told where it was written."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from babel import Locale
from babel.dates import format_date
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.model.spec import Text

_SOME_DAY = datetime.date(2017, 5, 3)


def _refused(expected: str, expected_zh: str) -> PydanticCustomError:
    return PydanticCustomError(
        "value-has-its-type", "not valid", {"expected": expected, "expected_zh": expected_zh}
    )


def _regular_expression(value: str) -> str:
    try:
        re.compile(value)
    except (re.error, RecursionError, OverflowError) as error:
        raise _refused(f"a regular expression ({error})", f"正则表达式（{error}）") from error
    return value


def _locale(value: str) -> str:
    try:
        Locale.parse(value)
    except Exception as error:  # Babel raises whatever its data do
        raise _refused("a locale of CLDR, such as en_GB", "CLDR的区域代码，如zh_Hans_CN") from error
    return value


def _date_pattern(value: str) -> str:
    try:
        format_date(_SOME_DAY, value, locale="en")
    except Exception as error:  # the same
        raise _refused("a date pattern of CLDR, such as d MMMM y", "CLDR的日期样式，如y年M月d日") from error
    return value


RegularExpression = Annotated[Text, AfterValidator(_regular_expression)]
LocaleName = Annotated[Text, AfterValidator(_locale)]
DatePattern = Annotated[Text, AfterValidator(_date_pattern)]
