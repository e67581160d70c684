-- Views of lists are kept by the room web, for every list; this table never held one.
drop table casework.saved_view;
