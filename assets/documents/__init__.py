"""From landing files to raw documents: media types, encodings and the reasons for which a file is set aside."""
