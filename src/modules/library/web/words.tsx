import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	type AccessibleFormat,
	accessibleFormats,
	languageNames,
	type RecordKind,
	recordKinds,
} from "../index.ts";

export const formatWord = ({ lang }: View, format: AccessibleFormat): string =>
	say(accessibleFormats[format], lang);

export const kindWord = ({ lang }: View, kind: RecordKind): string =>
	say(recordKinds[kind], lang);

export const languageWord = ({ lang }: View, code: string): string => {
	const known = languageNames[code];
	return known ? say(known, lang) : code;
};

/** The accessible forms, as words that stand out. */
export const FormatTags = ({
	view,
	formats,
}: {
	readonly view: View;
	readonly formats: readonly AccessibleFormat[];
}): Content =>
	formats.map((format) => (
		<>
			<Tag shape="disc" tone="info">
				{formatWord(view, format)}
			</Tag>{" "}
		</>
	));
