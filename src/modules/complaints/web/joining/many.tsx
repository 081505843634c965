import { Meta } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Published } from "../../index.ts";

interface ManyProps {
	readonly view: View;
	readonly copy: Pick<Published, "joined">;
}

/** How many others it happened to; nothing where nobody said so. */
export const Many = ({ view, copy }: ManyProps) =>
	copy.joined === 0 ? null : (
		<Meta>{view.t("complaints.join.many", { n: copy.joined })}</Meta>
	);
