import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** The way from what lists figures of an office to those of its complaints. */
export const ComplaintFiguresLink = ({
	view,
	unit,
}: {
	readonly view: View;
	/** Slug of the office. */
	readonly unit: string;
}) => (
	<Meta>
		<a href={link(view, "/pengaduan/angka/:unit", { unit })}>
			{view.t("complaints.figures.link")}
		</a>
	</Meta>
);
