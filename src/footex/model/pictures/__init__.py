"""Pictures of exercises: SVG that was checked, and is shown by elements, never as it was written."""
