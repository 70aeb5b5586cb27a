"""Files of rows: Arrow, Parquet and CSV, read and written in streams, in bounded memory."""
