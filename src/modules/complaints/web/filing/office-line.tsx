import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

interface OfficeLineProps {
	readonly view: View;
	readonly unit: Pick<Unit, "name">;
}

/** Which office it is about, and the way to another. */
export const OfficeLine = ({ view, unit }: OfficeLineProps) => (
	<Meta>
		{unit.name} ·{" "}
		<a href={link(view, "/pengaduan", {})}>
			{view.t("complaints.filing.other-office")}
		</a>
	</Meta>
);
