import { Button } from "./button.tsx";
import { fieldId } from "./control.ts";

interface SearchProps {
	readonly action: string;
	readonly name: string;
	/** Read aloud; on the hero the heading asks the question. */
	readonly label: string;
	readonly button: string;
	readonly value?: string | undefined;
	readonly kind?: "sun" | "outlined" | undefined;
}

/** One question, one search: a form that asks by its address. */
export const Search = ({
	action,
	name,
	label,
	button,
	value = "",
	kind = "outlined",
}: SearchProps) => (
	<search>
		<form class="search" method="get" action={action}>
			<label class="hide" for={fieldId(name)}>
				{label}
			</label>
			<input
				class="in"
				id={fieldId(name)}
				name={name}
				type="search"
				value={value}
				autocomplete="off"
			/>
			<Button kind={kind} icon="search">
				{button}
			</Button>
		</form>
	</search>
);
