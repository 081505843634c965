import type { Content } from "../content.ts";
import { Button } from "./button.tsx";

interface AskFormProps {
	readonly action: string;
	/** Names the form for those who listen. */
	readonly label: string;
	readonly button: string;
	/** Filled where asking is what the page is about. */
	readonly kind?: "filled" | "outlined" | undefined;
	/** Fields under one another. */
	readonly children: Content;
}

/** Asks by address: the answer can be kept, sent and gone back to. For filters side by side: `FilterBar`. */
export const AskForm = ({
	action,
	label,
	button,
	kind = "outlined",
	children,
}: AskFormProps) => (
	<form class="fields" method="get" action={action} aria-label={label}>
		{children}
		<div>
			<Button kind={kind}>{button}</Button>
		</div>
	</form>
);
