import type { Content } from "./content.ts";
import { Notice } from "./notice.tsx";
import { Tag } from "./tag.tsx";
import type { View } from "./view.ts";

interface UnverifiedProps {
	readonly view: View;
	/** What exactly is not verified, in a sentence of the instrument. */
	readonly children?: Content;
}

/** Stands on every page and document that uses rules not yet compared with the printed regulation. */
export const Unverified = ({ view, children }: UnverifiedProps) => (
	<Notice kind="warn" title={view.t("ui.unverified.title")}>
		{children || view.t("ui.unverified.says")}
	</Notice>
);

/** The same in a word, for rows and headings. */
export const UnverifiedTag = ({ view }: { readonly view: View }) => (
	<Tag shape="dotted" tone="warn">
		{view.t("ui.unverified.tag")}
	</Tag>
);
