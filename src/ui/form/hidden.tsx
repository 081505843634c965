interface HiddenProps {
	readonly name: string;
	readonly value: string;
}

export const Hidden = ({ name, value }: HiddenProps) => (
	<input type="hidden" name={name} value={value} />
);
